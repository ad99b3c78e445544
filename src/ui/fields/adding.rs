//! What the buttons that add to a list are called.

/// The catalogue key of the verb that adds to the list with this label.
pub(super) fn key(label: &str) -> &'static str {
    match label {
        "field-capacities" => "inspector-add-capacity",
        "field-targets" => "inspector-add-target",
        "field-amounts" => "inspector-add-amount",
        "field-price" => "inspector-add-price",
        "field-cost" => "inspector-add-cost",
        "field-about" => "inspector-add-about",
        "field-contributors" => "inspector-add-contributor",
        "field-blocked_by" => "inspector-add-blocker",
        "field-stances" => "inspector-add-party",
        _ => "add",
    }
}
