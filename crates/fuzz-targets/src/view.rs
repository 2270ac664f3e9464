use wizard::View;

/// An encoded view.
pub fn view(data: &[u8]) {
    let Ok(view) = View::decode(data) else { return };
    let encoded = view.encode().expect("every view can be encoded");
    // What is claimed to be long and is not there takes no memory.
    assert!(encoded.len() <= data.len(), "{view:?} is longer than it came");
    assert_eq!(View::decode(&encoded).as_ref(), Ok(&view));
}
