# What rules find and what reports say.

rule-broken-reference = Viser til noe som ikke finnes
rule-broken-rule = Innholdet motsier seg selv
rule-action-overdue = Forsinkede tiltak
rule-action-no-owner = Tiltak uten ansvarlig
rule-action-no-due = Tiltak uten frist
rule-decision-reservation-open = Vedtak med åpne forbehold
rule-decision-review-due = Vedtak som skal vurderes på nytt
rule-asset-no-source = Aktiva uten kilde
rule-flow-no-amount = Flyter uten mengde
rule-stage-empty = Ledd uten steg

finding-action-overdue = { $number } «{ $title }» skulle vært utført { $due }.
finding-action-no-owner = { $number } «{ $title }» har ingen ansvarlig.
finding-action-no-due = { $number } «{ $title }» har ingen frist.
finding-decision-reservation-open = { $number } «{ $title }» er tatt med forbehold; { $body } må godkjenne innen { $by }.
finding-decision-reservation-late = { $number } «{ $title }» er tatt med forbehold; { $body } skulle ha godkjent innen { $by }.
finding-decision-review-due = { $number } «{ $title }» skulle vurderes på nytt { $on }.
finding-asset-no-source = «{ $title }» har ingen kapasitet med kilde.
finding-flow-no-amount = Flyten av { $title } fra «{ $from }» til «{ $to }» har ingen mengde.
finding-stage-empty = Leddet «{ $stage }» i «{ $title }» har ingen steg.

crossing-none = { $flows ->
    [0] Ingen flyter ennå
   *[other] Krysser ingen fylkesgrense
}
crossing-with-volume = Krysser fylkesgrense ({ $crossing } av { $flows } { $flows ->
    [one] flyt
   *[other] flyter
}, { $share }{"\u00A0"}% av volumet)
crossing-without-volume = Krysser fylkesgrense ({ $crossing } av { $flows } { $flows ->
    [one] flyt
   *[other] flyter
})

county-name = { $name }

## Countries beyond the neighbours

country-de = Tyskland
country-gb = Storbritannia
country-nl = Nederland
country-pl = Polen

lq-strong = { $industry } er klart større i { $region } enn i landet: { $value } ganger så stor (95 % intervall { $low }–{ $high }).
lq-weak = { $industry } er klart mindre i { $region } enn i landet: { $value } ganger så stor (95 % intervall { $low }–{ $high }).
lq-open = Tallene for { $industry } i { $region } er for små til å si om næringen er større enn i landet: { $value } (95 % intervall { $low }–{ $high }).

bottleneck =
    { $n ->
        [one] { $what } begrenser kjeden til { $reached }; målet er { $wanted } ({ $share } %).
       *[other] { $what } begrenser sammen kjeden til { $reached }; målet er { $wanted } ({ $share } %).
    }
bottleneck-sources = De kjente kildene gir { $reached }; målet er { $wanted }. { $rest } er ikke forklart.
bottleneck-nothing = Ingenting når fram i kjeden slik den står; målet er { $wanted }.
bottleneck-part = { $name }
