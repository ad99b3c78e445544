# What rules find and what reports say.

rule-broken-reference = Viser til noko som ikkje finst
rule-broken-rule = Innhaldet motseier seg sjølv
rule-action-overdue = Forseinka tiltak
rule-action-no-owner = Tiltak utan ansvarleg
rule-action-no-due = Tiltak utan frist
rule-decision-reservation-open = Vedtak med opne atterhald
rule-decision-review-due = Vedtak som skal vurderast på nytt
rule-asset-no-source = Aktiva utan kjelde
rule-flow-no-amount = Flytar utan mengd
rule-stage-empty = Ledd utan steg

finding-action-overdue = { $number } «{ $title }» skulle vore utført { $due }.
finding-action-no-owner = { $number } «{ $title }» har ingen ansvarleg.
finding-action-no-due = { $number } «{ $title }» har ingen frist.
finding-decision-reservation-open = { $number } «{ $title }» er teke med atterhald; { $body } må godkjenne innan { $by }.
finding-decision-reservation-late = { $number } «{ $title }» er teke med atterhald; { $body } skulle ha godkjent innan { $by }.
finding-decision-review-due = { $number } «{ $title }» skulle vurderast på nytt { $on }.
finding-asset-no-source = «{ $title }» har ingen kapasitet med kjelde.
finding-flow-no-amount = Flyten av { $title } frå «{ $from }» til «{ $to }» har inga mengd.
finding-stage-empty = Leddet «{ $stage }» i «{ $title }» har ingen steg.

crossing-none = { $flows ->
    [0] Ingen flytar enno
   *[other] Kryssar inga fylkesgrense
}
crossing-with-volume = Kryssar fylkesgrense ({ $crossing } av { $flows } { $flows ->
    [one] flyt
   *[other] flytar
}, { $share }{"\u00A0"}% av volumet)
crossing-without-volume = Kryssar fylkesgrense ({ $crossing } av { $flows } { $flows ->
    [one] flyt
   *[other] flytar
})

county-name = { $name }

## Countries beyond the neighbours

country-de = Tyskland
country-gb = Storbritannia
country-nl = Nederland
country-pl = Polen

lq-strong = { $industry } er klart større i { $region } enn i landet: { $value } gonger så stor (95 % intervall { $low }–{ $high }).
lq-weak = { $industry } er klart mindre i { $region } enn i landet: { $value } gonger så stor (95 % intervall { $low }–{ $high }).
lq-open = Tala for { $industry } i { $region } er for små til å seie om næringa er større enn i landet: { $value } (95 % intervall { $low }–{ $high }).

bottleneck =
    { $n ->
        [one] { $what } avgrensar kjeda til { $reached }; målet er { $wanted } ({ $share } %).
       *[other] { $what } avgrensar saman kjeda til { $reached }; målet er { $wanted } ({ $share } %).
    }
bottleneck-sources = Dei kjende kjeldene gir { $reached }; målet er { $wanted }. { $rest } er ikkje forklart.
bottleneck-nothing = Ingenting når fram i kjeda slik ho står; målet er { $wanted }.
bottleneck-part = { $name }
