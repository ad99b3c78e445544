//! Maps for tests: the bundled one, parsed once, and a small one that can be spoilt.

use std::sync::{Arc, OnceLock};

use super::{boundaries::Boundaries, detail::MapDetail};

/// The bundled map, parsed once.
pub fn bundled() -> &'static Arc<Boundaries> {
    static MAP: OnceLock<Arc<Boundaries>> = OnceLock::new();
    MAP.get_or_init(|| Arc::new(Boundaries::bundled().unwrap()))
}

/// The bundled map's levels, each built once.
pub fn detail() -> &'static MapDetail {
    static DETAIL: OnceLock<MapDetail> = OnceLock::new();
    DETAIL.get_or_init(|| MapDetail::new(Arc::clone(bundled())))
}

/// Two square municipalities of Trøndelag side by side at 63° N: Trondheim 10–10.5° E, Malvik
/// 10.5–11° E. A degree is 100 steps.
pub const SMALL: &str = r#"{"type":"Topology",
"transform":{"scale":[0.01,0.01],"translate":[10,63]},
"arcs":[[[50,0],[0,50]],[[50,50],[-50,0],[0,-50],[50,0]],[[50,0],[50,0],[0,50],[-50,0]]],
"objects":{
"kommuner":{"type":"GeometryCollection","geometries":[
{"type":"Polygon","arcs":[[0,1]],"properties":{"k20":"5001","k24":"5001","f20":"50","f24":"50","n":"Trondheim"}},
{"type":"MultiPolygon","arcs":[[[2,-1]]],"properties":{"k20":"5031","k24":"5031","f20":"50","f24":"50","n":"Malvik"}}]},
"fylker2020":{"type":"GeometryCollection","geometries":[
{"type":"Polygon","arcs":[[1,2]],"properties":{"f20":"50"}}]},
"fylker2024":{"type":"GeometryCollection","geometries":[
{"type":"Polygon","arcs":[[1,2]],"properties":{"f24":"50"}}]}}}"#;

/// A neighbour far away from the small map: a square of Sweden at 60° N, 18° E.
pub const SWEDEN: &str = r#"{"type":"Topology","arcs":[[[18,60],[19,60],[19,61],[18,61],[18,60]]],
"objects":{"countries":{"type":"GeometryCollection","geometries":[
{"type":"Polygon","arcs":[[0]],"properties":{"name":"Sweden"}}]}}}"#;
