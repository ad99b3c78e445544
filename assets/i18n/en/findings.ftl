# What rules find and what reports say.

rule-broken-reference = Refers to something that is not there
rule-broken-rule = The content contradicts itself
rule-action-overdue = Overdue actions
rule-action-no-owner = Actions without owner
rule-action-no-due = Actions without due date
rule-decision-reservation-open = Decisions with open reservations
rule-decision-review-due = Decisions due for review
rule-asset-no-source = Assets without source
rule-flow-no-amount = Flows without amount
rule-stage-empty = Stages without steps

finding-action-overdue = { $number } “{ $title }” was due { $due }.
finding-action-no-owner = { $number } “{ $title }” has no owner.
finding-action-no-due = { $number } “{ $title }” has no due date.
finding-decision-reservation-open = { $number } “{ $title }” was made with a reservation; { $body } must approve by { $by }.
finding-decision-reservation-late = { $number } “{ $title }” was made with a reservation; { $body } should have approved by { $by }.
finding-decision-review-due = { $number } “{ $title }” was to be reviewed on { $on }.
finding-asset-no-source = “{ $title }” has no capacity with a source.
finding-flow-no-amount = The flow of { $title } from “{ $from }” to “{ $to }” has no amount.
finding-stage-empty = The stage “{ $stage }” of “{ $title }” has no steps.

crossing-none = { $flows ->
    [0] No flows yet
   *[other] Crosses no county line
}
crossing-with-volume = Crosses a county line ({ $crossing } of { $flows } { $flows ->
    [one] flow
   *[other] flows
}, { $share }% of the volume)
crossing-without-volume = Crosses a county line ({ $crossing } of { $flows } { $flows ->
    [one] flow
   *[other] flows
})

county-name = { $name }

## Countries beyond the neighbours

country-de = Germany
country-gb = United Kingdom
country-nl = Netherlands
country-pl = Poland

lq-strong = { $industry } is clearly larger in { $region } than in the country: { $value } times (95% interval { $low }–{ $high }).
lq-weak = { $industry } is clearly smaller in { $region } than in the country: { $value } times (95% interval { $low }–{ $high }).
lq-open = The figures for { $industry } in { $region } are too small to tell whether it is larger than in the country: { $value } (95% interval { $low }–{ $high }).

bottleneck =
    { $n ->
        [one] { $what } limits the chain to { $reached }; the target is { $wanted } ({ $share }%).
       *[other] { $what } together limit the chain to { $reached }; the target is { $wanted } ({ $share }%).
    }
bottleneck-sources = The known sources give { $reached }; the target is { $wanted }. { $rest } is not explained.
bottleneck-nothing = Nothing gets through the chain as it stands; the target is { $wanted }.
bottleneck-part = { $name }
