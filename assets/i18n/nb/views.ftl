# Named views and choices of many, the same in every panel.

views = Visninger
views-hint = Velg, lagre eller endre en navngitt visning
view-changed = { $name } (endret)
view-update = Lagre endringene
view-reset = Forkast endringene
view-rename-begin = Gi nytt navn…
view-rename = Gi navn
view-new = Ny visning av det som vises nå
view-save = Lagre
view-name = Navn på visningen
view-taken = Det finnes alt en visning som heter «{ $name }».
filter-find = Finn { LOWER($what) }
filter-more = { $n ->
    [one] Én til passer. Søk for å finne den.
   *[other] { $n } til passer. Søk for å finne dem.
}
