//! Which column a step stands in, and which links run back.

use super::request::SankeyRequest;

/// The columns of a request.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns {
    /// The column of each node.
    pub(super) of: Vec<usize>,
    /// The stage of each column.
    pub(super) stages: Vec<usize>,
    /// Whether each link runs back.
    pub(super) back: Vec<bool>,
}

/// A stage has as many columns as the longest way within it is long, at least one. Within a stage
/// what closes a circle runs back; between stages what leads to an earlier one.
pub(super) fn columns(request: &SankeyRequest) -> Columns {
    let stage = |node: usize| request.nodes[node].stage;
    let mut back: Vec<bool> = request
        .links
        .iter()
        .map(|link| link.from == link.to || stage(link.from) > stage(link.to))
        .collect();
    let mut inner: Vec<Vec<usize>> = vec![Vec::new(); request.nodes.len()];
    for (index, link) in request.links.iter().enumerate() {
        if !back[index] && stage(link.from) == stage(link.to) {
            inner[link.from].push(index);
        }
    }
    let finished = depth_first(request, &inner, &mut back);
    // Nodes come before all that they lead to.
    let mut depth = vec![0; request.nodes.len()];
    for &node in finished.iter().rev() {
        for &link in inner[node].iter().filter(|&&link| !back[link]) {
            let to = request.links[link].to;
            depth[to] = depth[to].max(depth[node] + 1);
        }
    }
    let mut deepest = vec![0; request.stages];
    for (node, &depth) in depth.iter().enumerate() {
        let most = &mut deepest[stage(node)];
        *most = depth.max(*most);
    }
    let mut first = Vec::with_capacity(request.stages);
    let mut stages = Vec::new();
    for (stage, &deepest) in deepest.iter().enumerate() {
        first.push(stages.len());
        stages.extend(std::iter::repeat_n(stage, deepest + 1));
    }
    let of = (0..request.nodes.len()).map(|node| first[stage(node)] + depth[node]);
    Columns {
        of: of.collect(),
        stages,
        back,
    }
}

/// Marks the links that close a circle, and gives the nodes in the order in which they are finished.
fn depth_first(request: &SankeyRequest, inner: &[Vec<usize>], back: &mut [bool]) -> Vec<usize> {
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        Open,
        Done,
    }
    let mut state = vec![State::New; inner.len()];
    let mut finished = Vec::with_capacity(inner.len());
    let mut stack: Vec<(usize, usize)> = Vec::new();
    for start in 0..inner.len() {
        if state[start] != State::New {
            continue;
        }
        state[start] = State::Open;
        stack.push((start, 0));
        while let Some((node, next)) = stack.last_mut() {
            let Some(&link) = inner[*node].get(*next) else {
                state[*node] = State::Done;
                finished.push(*node);
                stack.pop();
                continue;
            };
            *next += 1;
            let to = request.links[link].to;
            match state[to] {
                State::New => {
                    state[to] = State::Open;
                    stack.push((to, 0));
                }
                State::Open => back[link] = true,
                State::Done => {}
            }
        }
    }
    finished
}
