//! A workspace as a drawing may show it.

use super::source::Source;
use super::{LeftOut, Options};
use crate::message::Message;
use crate::workspace::edit::{
    AssetField, ChainField, Edit, FlowField, OrganisationField, Refusal, StepField, WorkspaceField,
};
use crate::workspace::{Layer, Quantity, Touch, Unit, Workspace};

/// A copy of the workspace in which no name stands that must not be told, and nothing is marked as
/// confidential any more: what was is gone, or stays because it was asked for. Drawings, which read
/// a workspace as it is, are made from this copy.
///
/// # Errors
/// A sentence if what would change is broken in the workspace itself.
pub(super) fn told(
    workspace: &Workspace,
    options: &Options,
) -> Result<(Workspace, LeftOut), Message> {
    let source = Source::new(workspace, options);
    let mut edits = Vec::new();
    let mut left_out = LeftOut::default();
    remove_confidential(&source, &mut edits, &mut left_out);
    rename(&source, &mut edits);
    if edits.is_empty() {
        return Ok((workspace.clone(), left_out));
    }
    let touch = Touch {
        on: options.today,
        by: None,
    };
    let all = Edit::All(Message::new("edit-several"), edits);
    let told = all.apply(workspace, &touch).map_err(|Refusal(why)| why)?;
    Ok((told, left_out))
}

fn remove_confidential(source: &Source<'_>, edits: &mut Vec<Edit>, left_out: &mut LeftOut) {
    let asked_for = source.options.confidential;
    let mut gone = Vec::new();
    for (id, asset) in source.workspace.assets().iter() {
        if asset.confidential && asked_for {
            edits.push(Edit::Asset(id.clone(), AssetField::Confidential(false)));
        } else if asset.confidential {
            left_out.records += 1;
            gone.push(id.into());
        }
    }
    for (id, step) in source.workspace.steps().iter() {
        if let Some(capacities) = told_figures(source, &step.capacities, left_out) {
            edits.push(Edit::Step(id.clone(), StepField::Capacities(capacities)));
        }
    }
    for (id, flow) in source.workspace.flows().iter() {
        if let Some(amounts) = told_figures(source, &flow.amounts, left_out) {
            edits.push(Edit::Flow(id.clone(), FlowField::Amounts(amounts)));
        }
    }
    if !gone.is_empty() {
        edits.push(Edit::Remove(gone));
    }
}

/// The figures without those that are confidential, or with them unmarked if they were asked for, and
/// without names in their words; `None` if nothing of this changes anything.
fn told_figures(
    source: &Source<'_>,
    figures: &[Quantity],
    left_out: &mut LeftOut,
) -> Option<Vec<Quantity>> {
    let mut told: Vec<Quantity> = Vec::with_capacity(figures.len());
    for figure in figures {
        if figure.confidential && !source.options.confidential {
            left_out.figures += 1;
            continue;
        }
        let mut figure = figure.clone();
        figure.confidential = false;
        let unit = source.text(figure.unit.symbol());
        if unit != figure.unit.symbol() {
            figure.unit = Unit::new(&unit);
        }
        if let Some(Layer::Substance(name)) = &mut figure.layer {
            *name = source.text(name);
        }
        // Two substances called after persons may be called alike now; a flow has one amount of each.
        while let Some(Layer::Substance(name)) = &mut figure.layer
            && told
                .iter()
                .any(|other| matches!(&other.layer, Some(Layer::Substance(taken)) if taken == name))
        {
            name.push('\'');
        }
        told.push(figure);
    }
    (told != figures).then_some(told)
}

/// Takes names out of all that is written in drawings.
fn rename(source: &Source<'_>, edits: &mut Vec<Edit>) {
    let told = |text: &str| {
        let told = source.text(text);
        (told != text).then_some(told)
    };
    let workspace = source.workspace;
    edits
        .extend(told(workspace.title()).map(|title| Edit::Workspace(WorkspaceField::Title(title))));
    for (id, organisation) in workspace.organisations().iter() {
        let edit = |field| Edit::Organisation(id.clone(), field);
        edits.extend(told(&organisation.name).map(|name| edit(OrganisationField::Name(name))));
        let short = organisation.short.as_deref().and_then(told);
        edits.extend(short.map(|short| edit(OrganisationField::Short(Some(short)))));
    }
    for (id, asset) in workspace.assets().iter().filter(|(_, asset)| {
        // One that is left out must not be changed after it is gone.
        source.options.confidential || !asset.confidential
    }) {
        let name = told(&asset.name).map(|name| Edit::Asset(id.clone(), AssetField::Name(name)));
        edits.extend(name);
    }
    for (id, chain) in workspace.chains().iter() {
        let edit = |field| Edit::Chain(id.clone(), field);
        edits.extend(told(&chain.name).map(|name| edit(ChainField::Name(name))));
        let mut stages = chain.stages.clone();
        for stage in &mut stages {
            stage.name = source.text(&stage.name);
        }
        if stages != chain.stages {
            edits.push(edit(ChainField::Stages(stages)));
        }
    }
    for (id, step) in workspace.steps().iter() {
        let name = told(&step.name).map(|name| Edit::Step(id.clone(), StepField::Name(name)));
        edits.extend(name);
    }
    for (id, flow) in workspace.flows().iter() {
        let resource = told(&flow.resource);
        edits.extend(resource.map(|name| Edit::Flow(id.clone(), FlowField::Resource(name))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Language;
    use crate::workspace::edit::ActionField;
    use crate::workspace::testing::{check_edit, one_of_everything};
    use crate::workspace::{Asset, Id, Names};
    use jiff::civil::date;

    fn options() -> Options {
        Options::new(Language::Nb, date(2023, 11, 1))
    }

    fn edited(edits: Vec<Edit>) -> Workspace {
        check_edit(
            &one_of_everything(),
            &Edit::All(Message::new("edit-several"), edits),
        )
    }

    #[test]
    fn a_workspace_without_secrets_and_names_is_told_as_it_is() {
        let workspace = one_of_everything();
        let (copy, left_out) = told(&workspace, &options()).unwrap();
        assert!(copy.same(&workspace));
        assert!(left_out.messages().is_empty());
    }

    #[test]
    fn a_confidential_asset_and_figure_are_gone_unless_asked_for() {
        let secret = Quantity {
            confidential: true,
            ..Quantity::guess(7.0, "kt", None)
        };
        let workspace = edited(vec![
            Edit::Asset(Id::new("asset-a"), AssetField::Confidential(true)),
            Edit::Flow(Id::new("flow-a"), FlowField::Amounts(vec![secret])),
        ]);
        let (copy, left_out) = told(&workspace, &options()).unwrap();
        assert!(!copy.assets().contains(&Id::<Asset>::new("asset-a")));
        assert!(copy.flows().records().all(|flow| flow.amounts.is_empty()));
        assert_eq!((left_out.records, left_out.figures), (1, 1));

        let asked = Options {
            confidential: true,
            ..options()
        };
        let (copy, left_out) = told(&workspace, &asked).unwrap();
        assert!(!copy.assets().get(&Id::new("asset-a")).unwrap().confidential);
        let flow = copy.flows().get(&Id::new("flow-a")).unwrap();
        assert!(
            flow.amounts
                .iter()
                .all(|amount| !amount.confidential && amount.value > 0.0)
        );
        assert!(left_out.messages().is_empty());
    }

    #[test]
    fn a_name_stands_in_no_title_of_the_copy() {
        let name = "Fornavn Etternavn";
        let named = |text: &str| format!("{text} {name}");
        let workspace = edited(vec![
            Edit::Action(Id::new("action-a"), ActionField::Person(Some(name.into()))),
            Edit::Workspace(WorkspaceField::Title(named("Samling"))),
            Edit::Organisation(
                Id::new("org-a"),
                OrganisationField::Short(Some(named("AS"))),
            ),
            Edit::Asset(Id::new("asset-a"), AssetField::Name(named("Verk"))),
            Edit::Chain(Id::new("chain-a"), ChainField::Name(named("Kjede"))),
            Edit::Step(Id::new("step-a"), StepField::Name(named("Steg"))),
            Edit::Flow(Id::new("flow-a"), FlowField::Resource(named("Flis"))),
        ]);
        let titles = |workspace: &Workspace| {
            let records = workspace
                .all_records()
                .map(|(_, record)| record.title().to_owned());
            let short = workspace
                .organisations()
                .records()
                .filter_map(|each| each.short.clone());
            records
                .chain(short)
                .chain([workspace.title().to_owned()])
                .collect::<Vec<_>>()
                .join("|")
        };
        assert!(titles(&workspace).contains(name));
        for names in [Names::Role, Names::None, Names::Initials] {
            let (copy, _) = told(&workspace, &Options { names, ..options() }).unwrap();
            assert!(
                !titles(&copy).contains(name),
                "{names:?}: {}",
                titles(&copy)
            );
        }
    }
}
