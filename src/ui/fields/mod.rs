//! To be written by its owner: widgets that edit one field of a record.
