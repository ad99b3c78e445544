//! What reading and writing promise.

use super::*;
use crate::workspace::testing::one_of_everything;

#[test]
fn look() {
    let ws = one_of_everything();
    let t = write(&ws);
    println!("{t}");
    let l = read(t.as_bytes()).unwrap();
    assert!(l.canonical, "{:?}", l.normalises);
    assert_eq!(l.workspace, ws);
}
