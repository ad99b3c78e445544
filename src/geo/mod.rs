//! Where things are: the plane of the map, the counties and municipalities of Norway, and their
//! outlines at every zoom.
//!
//! Positions come as [`LonLat`] (WGS 84 degrees, what files hold) and as [`Metres`] (UTM zone 33 N,
//! what is measured and drawn); [`project`] and [`unproject`] lead from one to the other.
//! [`counties()`] and [`county()`] are tables and need no map; [`Counties`] are those of a workspace,
//! which may be [`Regions`] of its own. [`Boundaries`] is the parsed map: it
//! answers in which municipality, county or neighbouring country a point lies. [`MapDetail`] makes
//! from it what is drawn: filled areas and border lines, simplified to the zoom.
//!
//! Nothing here reads files, clocks or chance; the bundled map is compiled in.

mod area;
mod borders;
mod boundaries;
mod bounds;
mod coordinates;
mod counties;
mod county;
mod detail;
mod distance;
mod error;
#[cfg(test)]
mod fixture;
mod label_point;
mod labels;
mod level;
mod locate;
mod municipality;
mod neighbours;
mod polygon;
mod position;
mod projection;
mod ranking;
mod regions;
mod seam;
mod simplify;
mod sphere;
mod topojson;
mod topology;

pub use area::Area;
pub use borders::BorderKind;
pub use boundaries::Boundaries;
pub use bounds::Bounds;
pub use coordinates::read_coordinates;
pub use counties::{Counties, Located};
pub use county::{County, Edition, counties, county, county_of_municipality};
pub use detail::MapDetail;
pub use distance::{MEAN_EARTH_RADIUS, great_circle};
pub use error::{GeometryFault, MapError};
pub use level::{BorderLine, Level};
pub use locate::{Location, NEAR_COAST};
pub use municipality::{CountyRegion, Municipality, MunicipalityId};
pub use neighbours::Country;
pub use polygon::Polygon;
pub use position::{LonLat, Metres};
pub use projection::{plane_scale, project, unproject};
pub use regions::{Outline, Region, Regions, Rings};
pub use sphere::{area_within, bearing, circle, destination};
