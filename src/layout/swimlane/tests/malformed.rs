//! Requests that are wrong, empty or without any size.

use super::*;

#[test]
fn an_empty_request_gives_an_empty_drawing() {
    let result = layout(&SwimlaneRequest::default()).unwrap();
    assert!(result.nodes.is_empty() && result.links.is_empty() && result.lanes.is_empty());
    let result = layout(&request(3, 0, vec![], vec![])).unwrap();
    assert_eq!(result.columns.len(), 3);
}

#[test]
fn what_is_malformed_is_an_error() {
    let good = request(2, 1, vec![card(0, 0), card(1, 0)], vec![link(0, 1)]);
    let with = |change: &dyn Fn(&mut SwimlaneRequest)| {
        let mut request = good.clone();
        change(&mut request);
        layout(&request).unwrap_err()
    };
    assert_eq!(
        with(&|r| r.nodes[1].stage = 2),
        LayoutError::UnknownStage { node: 1, stage: 2 }
    );
    assert_eq!(
        with(&|r| r.nodes[0].lane = 7),
        LayoutError::UnknownLane { node: 0, lane: 7 }
    );
    assert_eq!(
        with(&|r| r.links[0].to = 9),
        LayoutError::UnknownNode { link: 0, node: 9 }
    );
    assert_eq!(
        with(&|r| r.links[0].from = 2),
        LayoutError::UnknownNode { link: 0, node: 2 }
    );
    for value in [f32::NAN, f32::INFINITY, -1.0] {
        let bad = |list, index| LayoutError::BadNumber { list, index };
        assert_eq!(with(&|r| r.nodes[1].height = value), bad("nodes", 1));
        assert_eq!(with(&|r| r.nodes[1].width = value), bad("nodes", 1));
        assert_eq!(with(&|r| r.links[0].width = value), bad("links", 0));
        assert_eq!(
            with(&|r| r.links[0].label = Some(Size::new(9.0, value))),
            bad("links", 0)
        );
        assert_eq!(with(&|r| r.lanes[0].title_height = value), bad("lanes", 0));
        assert_eq!(with(&|r| r.stages[1].title_width = value), bad("stages", 1));
        assert_eq!(with(&|r| r.metrics.card_gap = value), bad("metrics", 5));
    }
    assert_eq!(
        with(&|r| r.nodes[0].order = Some(f32::NAN)),
        LayoutError::BadNumber {
            list: "nodes",
            index: 0
        }
    );
    assert!(order_near(&good, &[Some(1.0)]).is_err());
    assert!(order_near(&good, &[Some(1.0), Some(f32::NAN)]).is_err());
}

#[test]
fn metrics_of_zero_and_cards_of_no_size_still_give_a_drawing() {
    let nothing = Metrics {
        lane_header_width: 0.0,
        column_header_height: 0.0,
        column_min_width: 0.0,
        column_gap: 0.0,
        column_gap_max: 0.0,
        card_gap: 0.0,
        lane_padding: 0.0,
        route_gap: 0.0,
        port_gap: 0.0,
        port_inset: 0.0,
        arrow_length: 0.0,
        label_gap: 0.0,
    };
    for seed in 0..40 {
        let mut request = anything(seed);
        request.metrics = nothing;
        for node in &mut request.nodes {
            (node.width, node.height) = (0.0, 0.0);
        }
        let result = layout(&request).unwrap();
        assert!(
            result
                .nodes
                .iter()
                .all(|r| r.x.is_finite() && r.y.is_finite())
        );
        assert!(result.links.iter().all(|l| l.arrow.is_none()));
    }
}
