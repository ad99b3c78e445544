//! The chains, stages and steps of a workspace, with those that an import makes.

use std::collections::{HashMap, HashSet};

use super::Import;
use crate::geo::Counties;
use crate::import::ids::{fresh, is_ours};
use crate::import::organisations::Organisations;
use crate::import::reading::shortened;
use crate::import::vocabulary::fold;
use crate::message::Message;
use crate::workspace::edit::{ChainField, Edit, NewRecord};
use crate::workspace::{
    Asset, AssetId, Chain, ChainId, CountyCode, Record, Stage, Step, StepId, part_id,
};

/// A chain, known or made.
pub(super) struct ChainEntry {
    pub id: ChainId,
    pub name: String,
    pub stages: Vec<Stage>,
    made: bool,
    /// How many of its stages are made.
    made_stages: usize,
}

/// A step, known or made.
pub(super) struct StepEntry {
    pub id: StepId,
    pub name: String,
    /// The place of its chain.
    pub chain: usize,
    /// The id of its stage; `None` until one is chosen.
    pub stage: Option<String>,
    pub county: Option<CountyCode>,
    /// Whether a row was about it.
    pub claimed: bool,
}

/// What is known of a step that is sought.
pub(super) struct Sought<'a> {
    pub name: &'a str,
    pub chain: Option<usize>,
    pub stage: Option<&'a str>,
    pub county: Option<&'a CountyCode>,
}

/// The chains, stages and steps of a workspace, with those that an import makes.
pub(super) struct Book<'a> {
    pub import: &'a Import<'a>,
    pub counties: Counties,
    pub chance: &'a mut dyn FnMut() -> u32,
    pub organisations: Organisations<'a>,
    pub chains: Vec<ChainEntry>,
    chain_names: HashMap<String, Vec<usize>>,
    pub steps: Vec<StepEntry>,
    by_name: HashMap<String, Vec<usize>>,
    by_id: HashMap<String, usize>,
    assets: HashMap<String, Vec<&'a AssetId>>,
    asset_counties: HashMap<&'a AssetId, Option<CountyCode>>,
    ids: HashSet<String>,
    /// New steps, and changes of known ones; the stage of a new one may be still to be chosen.
    pub new_steps: Vec<(usize, Step)>,
    pub changes: Vec<Edit>,
}

impl<'a> Book<'a> {
    pub(super) fn of(import: &'a Import<'a>, chance: &'a mut dyn FnMut() -> u32) -> Self {
        let workspace = import.workspace;
        let mut assets: HashMap<String, Vec<&AssetId>> = HashMap::new();
        for (id, asset) in workspace.assets().iter() {
            assets.entry(fold(&asset.name)).or_default().push(id);
        }
        let mut book = Self {
            import,
            counties: workspace.counties(),
            chance,
            organisations: Organisations::of(workspace, import.touch),
            chains: Vec::new(),
            chain_names: HashMap::new(),
            steps: Vec::new(),
            by_name: HashMap::new(),
            by_id: HashMap::new(),
            assets,
            asset_counties: HashMap::new(),
            ids: HashSet::new(),
            new_steps: Vec::new(),
            changes: Vec::new(),
        };
        let mut places = HashMap::new();
        for (id, chain) in workspace.chains().iter() {
            places.insert(id, book.chains.len());
            book.add_chain(ChainEntry {
                id: id.clone(),
                name: chain.name.clone(),
                stages: chain.stages.clone(),
                made: false,
                made_stages: 0,
            });
        }
        for (id, step) in workspace.steps().iter() {
            // A step without its chain is a breach that was told of when the file was read.
            let Some(chain) = places.get(&step.chain) else {
                continue;
            };
            let county = book.county_of(step);
            book.add_step(StepEntry {
                id: id.clone(),
                name: step.name.clone(),
                chain: *chain,
                stage: Some(step.stage.clone()),
                county,
                claimed: false,
            });
        }
        book
    }

    fn add_chain(&mut self, chain: ChainEntry) -> usize {
        let place = self.chains.len();
        let names = self.chain_names.entry(fold(&chain.name)).or_default();
        names.push(place);
        self.chains.push(chain);
        place
    }

    pub(super) fn add_step(&mut self, step: StepEntry) -> usize {
        let place = self.steps.len();
        self.by_id.insert(step.id.as_str().to_owned(), place);
        let names = self.by_name.entry(fold(&step.name)).or_default();
        names.push(place);
        self.steps.push(step);
        place
    }

    /// The county of a step: the one set by hand, else that of its asset.
    pub(super) fn county_of(&mut self, step: &Step) -> Option<CountyCode> {
        step.county
            .clone()
            .or_else(|| self.county_of_asset(step.asset.as_ref()?))
    }

    /// The county, or the country, of an asset.
    pub(super) fn county_of_asset(&mut self, asset: &AssetId) -> Option<CountyCode> {
        let (id, asset) = self.import.workspace.assets().find(asset.as_str())?;
        if let Some(known) = self.asset_counties.get(id) {
            return known.clone();
        }
        let county = self.located(asset);
        self.asset_counties.insert(id, county.clone());
        county
    }

    fn located(&self, asset: &Asset) -> Option<CountyCode> {
        let place = asset.place.as_ref()?;
        if let Some(county) = &place.county {
            return Some(county.clone());
        }
        let located = self.counties.locate(self.import.boundaries, place.point());
        located.county.map(CountyCode::new)
    }

    /// The asset of an id or a name; `None` if there is none.
    ///
    /// # Errors
    /// A sentence if several are called so.
    pub(super) fn asset(&self, text: &str) -> Result<Option<AssetId>, Message> {
        if let Some((id, _)) = self.import.workspace.assets().find(text) {
            return Ok(Some(id.clone()));
        }
        match self.assets.get(&fold(text)).map(Vec::as_slice) {
            None | Some([]) => Ok(None),
            Some([only]) => Ok(Some((*only).clone())),
            Some(_) => Err(Message::new("import-asset-several").with("text", shortened(text))),
        }
    }

    /// The only chain there is.
    pub(super) fn only_chain(&self) -> Option<usize> {
        (self.chains.len() == 1).then_some(0)
    }

    /// The chain of an id or a name; `None` if there is none.
    ///
    /// # Errors
    /// A sentence if several are called so.
    pub(super) fn chain(&self, text: &str) -> Result<Option<usize>, Message> {
        let by_name = self.chain_names.get(&fold(text)).map(Vec::as_slice);
        match by_name {
            Some([only]) => Ok(Some(*only)),
            None | Some([]) => Ok(self.chains.iter().position(|it| it.id.as_str() == text)),
            Some(_) => Err(Message::new("import-chain-several")),
        }
    }

    /// Makes a chain without stages.
    pub(super) fn make_chain(&mut self, name: &str) -> usize {
        let (workspace, ids) = (self.import.workspace, &mut self.ids);
        let id = fresh(name, self.chance, |id| {
            workspace.chains().find(id).is_none() && ids.insert(id.to_owned())
        });
        self.add_chain(ChainEntry {
            id,
            name: name.to_owned(),
            stages: Vec::new(),
            made: true,
            made_stages: 0,
        })
    }

    /// The id of the stage of an id or a name in a chain.
    pub(super) fn stage(&self, chain: usize, text: &str) -> Option<String> {
        let stages = &self.chains.get(chain)?.stages;
        let wanted = fold(text);
        let found = stages.iter().find(|stage| stage.id == text);
        let found = found.or_else(|| stages.iter().find(|stage| fold(&stage.name) == wanted));
        found.map(|stage| stage.id.clone())
    }

    /// Whether a stage of a chain has this name or id.
    pub(super) fn is_stage(&self, chain: usize, stage: &str, text: &str) -> bool {
        stage == text || fold(self.stage_name(chain, stage)) == fold(text)
    }

    /// Makes a stage at the end of a chain.
    pub(super) fn make_stage(&mut self, chain: usize, name: &str) -> String {
        let mut id = part_id("stage", name, (self.chance)());
        let Some(chain) = self.chains.get_mut(chain) else {
            return id;
        };
        while chain.stages.iter().any(|stage| stage.id == id) {
            id = part_id("stage", name, (self.chance)());
        }
        chain.stages.push(Stage {
            id: id.clone(),
            name: name.to_owned(),
        });
        chain.made_stages += 1;
        id
    }

    /// The name of a stage of a chain.
    pub(super) fn stage_name(&self, chain: usize, stage: &str) -> &str {
        let chain = self.chains.get(chain);
        let stages = chain.map(|chain| chain.stages.as_slice());
        let mut stages = stages.unwrap_or_default().iter();
        let found = stages.find(|each| each.id == stage);
        found.map_or("", |stage| stage.name.as_str())
    }

    /// The step with an id.
    pub(super) fn step(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The steps that fit best what is known: of this name or id, and among several those of this
    /// stage, then those of this county.
    pub(super) fn find(&self, sought: &Sought<'_>, only_unclaimed: bool) -> Vec<usize> {
        let named = self.by_name.get(&fold(sought.name)).map(Vec::as_slice);
        let by_id = self.step(sought.name);
        let fits = |place: &usize| {
            self.steps.get(*place).is_some_and(|step| {
                sought.chain.is_none_or(|chain| step.chain == chain)
                    && !(only_unclaimed && step.claimed)
            })
        };
        let mut found: Vec<usize> = named
            .unwrap_or_default()
            .iter()
            .copied()
            .filter(fits)
            .collect();
        if found.is_empty() {
            found.extend(by_id.filter(fits));
        }
        if let Some(stage) = sought.stage.map(fold) {
            self.narrow(&mut found, |step| {
                let of = step.stage.as_deref().unwrap_or_default();
                fold(self.stage_name(step.chain, of)) == stage
            });
        }
        if let Some(county) = sought.county {
            self.narrow(&mut found, |step| step.county.as_ref() == Some(county));
        }
        found
    }

    /// Keeps those that fit, if any of several do.
    fn narrow(&self, found: &mut Vec<usize>, fits: impl Fn(&StepEntry) -> bool) {
        if found.len() < 2 {
            return;
        }
        let fits = |place: &usize| self.steps.get(*place).is_some_and(&fits);
        if found.iter().any(fits) {
            found.retain(|place| fits(place));
        }
    }

    /// An id for a new record: the one that a row gives if it is of our own kind, so that the same
    /// file finds its records again, else a new one.
    ///
    /// # Errors
    /// A sentence if an earlier row has the same id.
    pub(super) fn id<R: Record>(
        &mut self,
        told: Option<&String>,
        name: &str,
    ) -> Result<crate::workspace::Id<R>, Message> {
        match told {
            Some(id) if is_ours::<R>(id) => {
                if !self.ids.insert(id.clone()) {
                    return Err(Message::new("import-twice"));
                }
                Ok(crate::workspace::Id::new(id))
            }
            _ => {
                let (workspace, ids) = (self.import.workspace, &mut self.ids);
                Ok(fresh(name, self.chance, |id| {
                    workspace.steps().find(id).is_none()
                        && workspace.flows().find(id).is_none()
                        && ids.insert(id.to_owned())
                }))
            }
        }
    }

    /// All edits, what is to be said of them as a whole, and how many records they add.
    pub(super) fn edits(self, flows: Vec<Edit>) -> (Vec<Edit>, Vec<Message>, usize) {
        let organisations = self.organisations.made;
        let mut edits = self.organisations.edits;
        let (mut made_chains, mut made_stages) = (0_usize, 0_usize);
        let stamp = self.import.touch.stamp();
        for chain in &self.chains {
            if chain.made {
                made_chains += 1;
                let record = Chain {
                    name: chain.name.clone(),
                    lead: None,
                    stages: chain.stages.clone(),
                    targets: Vec::new(),
                    notes: None,
                    stamp: stamp.clone(),
                };
                let record = NewRecord::Chain(chain.id.clone(), Box::new(record));
                edits.push(Edit::Add(record));
            } else if chain.made_stages > 0 {
                made_stages += chain.made_stages;
                let stages = ChainField::Stages(chain.stages.clone());
                edits.push(Edit::Chain(chain.id.clone(), stages));
            }
        }
        for (place, mut step) in self.new_steps {
            let Some(entry) = self.steps.get(place) else {
                continue;
            };
            if let Some(stage) = &entry.stage {
                step.stage.clone_from(stage);
            }
            edits.push(Edit::Add(NewRecord::Step(entry.id.clone(), Box::new(step))));
        }
        edits.extend(self.changes);
        edits.extend(flows);
        let mut remarks = Vec::new();
        for (key, count) in [
            ("import-new-chains", made_chains),
            ("import-new-stages", made_stages),
            ("import-new-partners", organisations),
        ] {
            if count > 0 {
                remarks.push(Message::new(key).with("count", count));
            }
        }
        let added = edits.iter().filter(|edit| matches!(edit, Edit::Add(_)));
        let added = added.count();
        (edits, remarks, added)
    }
}
