# Named views and choices of many, the same in every panel.

views = Visingar
views-hint = Vel, lagre eller endre ei namngjeven vising
view-changed = { $name } (endra)
view-update = Lagre endringane
view-reset = Forkast endringane
view-rename-begin = Gje nytt namn…
view-rename = Gje namn
view-new = Ny vising av det som er vist no
view-save = Lagre
view-name = Namn på visinga
view-taken = Det finst alt ei vising som heiter «{ $name }».
filter-find = Finn { LOWER($what) }
filter-more = { $n ->
    [one] Éin til passar. Søk for å finne han.
   *[other] { $n } til passar. Søk for å finne dei.
}
