//! What several tests begin with.

use wizard::checkpoint::CheckpointKind;
use wizard::view::{CheckpointView, ResendView};
use wizard::{OtherWay, Timestamp};

/// A checkpoint that nobody has answered yet: 4:32 left, until 2026-11-24 14:32 UTC.
pub(crate) fn checkpoint(kind: CheckpointKind) -> CheckpointView {
    CheckpointView {
        kind,
        number: 1,
        remaining_ms: 272_400,
        deadline: Timestamp::from_millis(1_795_530_720_000),
        checking: false,
        waiting: false,
        other_way: OtherWay::Possible,
        resend: ResendView::Possible,
        problem: None,
        note: None,
    }
}
