# Kinds of record, their fields, and the values these can have.

## Kinds of record: one, several, with a count, as a new one, none, on the delete button

kind-organisation = Organisation
kind-asset = Asset
kind-chain = Value chain
kind-step = Step
kind-flow = Flow
kind-meeting = Meeting
kind-decision = Decision
kind-action = Action
kind-vote = Vote
kind-view = View
kind-scenario = Scenario
kinds-step = Steps
kinds-flow = Flows
kinds-meeting = Meetings
kinds-decision = Decisions
kinds-action = Actions
count-organisation =
    { $n ->
        [one] { $n } organisation
       *[other] { $n } organisations
    }
count-asset =
    { $n ->
        [one] { $n } asset
       *[other] { $n } assets
    }
count-chain =
    { $n ->
        [one] { $n } value chain
       *[other] { $n } value chains
    }
count-step =
    { $n ->
        [one] { $n } step
       *[other] { $n } steps
    }
count-flow =
    { $n ->
        [one] { $n } flow
       *[other] { $n } flows
    }
count-meeting =
    { $n ->
        [one] { $n } meeting
       *[other] { $n } meetings
    }
count-item =
    { $n ->
        [one] { $n } agenda item
       *[other] { $n } agenda items
    }
count-decision =
    { $n ->
        [one] { $n } decision
       *[other] { $n } decisions
    }
count-action =
    { $n ->
        [one] { $n } action
       *[other] { $n } actions
    }
count-vote =
    { $n ->
        [one] { $n } vote
       *[other] { $n } votes
    }
count-view =
    { $n ->
        [one] { $n } view
       *[other] { $n } views
    }
count-scenario =
    { $n ->
        [one] { $n } scenario
       *[other] { $n } scenarios
    }
new-organisation = New organisation
new-asset = New asset
new-chain = New value chain
new-stage = New stage
new-step = New step
new-flow = New flow
new-meeting = New meeting
new-decision = New decision
new-action = New action
no-organisation = No organisations
no-chain = No value chains
no-meeting = No meetings
delete-organisation = Delete the organisation
delete-asset = Delete the asset
delete-chain = Delete the value chain
delete-stage = Delete the stage
delete-step = Delete the step
delete-flow = Delete the flow
delete-meeting = Delete the meeting
delete-item = Delete the agenda item
delete-decision = Delete the decision
delete-action = Delete the action
delete-vote = Delete the vote
delete-view = Delete the view
delete-scenario = Delete the scenario

## Fields, by the name of the field in the file

field-about = Concerns
field-accepted = Accepted by the owner
field-agenda = Agenda
field-alternatives = Alternatives
field-amounts = Amounts
field-as_of = As of
field-asset = Asset
field-assets = Assets
field-blocked_by = Waits for
field-blocks = Holds up
field-capacities = Capacities
field-capacity = Capacity
field-carried = Carried over to
field-chain = Value chain
field-cleared = Cleared
field-commitment = Commitment
field-confidential = Confidential
field-constraints = Constraints
field-contacts = Contacts
field-contributors = Contributors
field-coordinator = Coordinated by
field-cost = Input cost
field-county = County
field-day = Day
field-days = Days
field-decision = Decision
field-division = County division
field-due = Due date
field-due_history = Moved due date
field-email = Email
field-entitled = Entitled to vote
field-evidence = Evidence
field-example = Example
field-from = From
field-gap = Missing in the chain
field-held = Held
field-item = Agenda item
field-jobs = Full-time jobs (FTE)
field-kind = Kind
field-language = Language
field-latitude = Latitude
field-layer = Layer
field-lead = Lead county
field-longitude = Longitude
field-loss = Loss
field-mandate = Mandate
field-meeting = Meeting
field-minutes = Minutes
field-municipality = Municipality
field-name = Name
field-notes = Notes
field-boundaries = Boundaries
field-employment = Employed
field-number = Number
field-of = Content
field-options = Options to vote on
field-order = Order
field-organisation = Organisation
field-owner = Owner
field-asset-owner = Owner
field-parked = Parking lot
field-per = Period
field-person = Person
field-place = Place
field-present = Present
field-price = Output price
field-progress = Progress
field-quality = Accuracy
field-question = Question
field-quorum = Quorum
field-rationale = Rationale
field-readiness = Readiness
field-region = Region
field-remark = Remark
field-reservation-body = Subject to a decision by
field-reservation-by = To be cleared by
field-resource = Resource
field-review_on = Review on
field-role = Role
field-series = Series
field-short = Short name
field-signed = Signatures
field-source = Source
field-stage = Stage
field-stages = Stages
field-stances = Stances of the organisations
field-start = Start
field-status = Status
field-steps = Steps
field-supersedes = Supersedes
field-tags = Tags
field-taken_up = Taken up in
field-targets = Targets
field-text = Text
field-title = Title
field-to = To
field-uncertainty = Uncertainty
field-unit = Unit
field-url = Web address
field-valid_until = Valid until
field-value = Value
field-view = Stance
field-vote = Vote
field-why = Reason

## Kinds of asset

asset-kind-natural-resource = Natural resource
asset-kind-technology = Technology
asset-kind-competence = Competence
asset-kind-infrastructure = Infrastructure
asset-kind-industry = Industry
asset-kind-land = Land
asset-kind-capital = Capital

## Status of assets and steps

asset-status-operating = Operating
asset-status-building = Being built
asset-status-planned = Planned
asset-status-paused = Paused
asset-status-cancelled = Cancelled

## Kinds of organisation

org-kind-county-council = County council
org-kind-agency = Support agency
org-kind-research-council = Research council
org-kind-siva = Siva
org-kind-municipality = Municipality
org-kind-firm = Firm
org-kind-cluster = Cluster
org-kind-research-education = Research or education
org-kind-employers = Employers’ organisation
org-kind-union = Trade union
org-kind-central-authority = Central authority
org-kind-civil-society = Civil society
org-kind-reindeer-herding-district = Reindeer-herding district

## Roles of steps

step-role-operator = Operator
step-role-service = Service
step-role-supporter = Supporter
step-role-enabler = Enabler

## Commitment of flows

commitment-signed = Signed
commitment-in-dialogue = In dialogue
commitment-identified = Identified
commitment-theoretical = Theoretical

## How figures are known

quantity-status-measured = Measured
quantity-status-reported = Reported
quantity-status-estimated = Estimated
quantity-status-guess = Guess
uncertainty-percent = ± { $value }{ "\u00A0" }%
uncertainty-absolute = ± { $value }{ "\u00A0" }{ UNIT($unit) }
uncertainty-class-a = A (± 5{ "\u00A0" }%)
uncertainty-class-b = B (± 15{ "\u00A0" }%)
uncertainty-class-c = C (± 30{ "\u00A0" }%)
uncertainty-class-d = D (± 60{ "\u00A0" }%)
layer-goods = Goods
layer-energy = Energy
layer-money = Money
layer-substance = Substance
layer-substance-named = Substance, { $name }
per-year = Per year
per-day = Per day
per-once = Once
dimension-mass = Mass
dimension-energy = Energy
dimension-power = Power
dimension-volume = Volume
dimension-money = Money
dimension-persons = Persons
dimension-area = Area

## Decisions

decision-kind-consensus = Consensus
decision-kind-recommendation = Recommendation
decision-kind-formal = Formal decision
decision-kind-clarification = Clarification
view-agree = Agrees
view-remark = Remark
view-disagree = Disagrees
view-absent = Absent
mandate-final = Final
mandate-reservation = Reservation

## Actions

action-status-proposed = Proposed
action-status-agreed = Agreed
action-status-started = Started
action-status-done = Done
action-status-dropped = Dropped
action-overdue = Overdue

## Meetings

agenda-break = Break

## Places

place-quality-exact = Exact
place-quality-approximate = Approximate
place-quality-municipality = Only the municipality is known
division-2020 = Counties of 2020–2023
division-2024 = Counties from 2024
division-own = Own boundaries
country-se = Sweden
country-fi = Finland
country-ru = Russia
country-dk = Denmark
county-unknown = No county
county-by-place = Follows from the place
county-by-hand = Set by hand
place-at-sea = At sea

## Severity of findings

severity-error = Error
severity-warning = Warning
severity-note = Note

## What the colour and the size of a marker tell

colour-by-kind = Kind
colour-by-status = Status
colour-by-age = Age of what is known
size-by-nothing = Nothing
size-by-capacity = Capacity

## Tools of a chain

kinds-scenario = Scenarios
