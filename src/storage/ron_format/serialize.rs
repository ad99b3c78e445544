//! How the parts of a value are handed to the [`Writer`].

use serde::ser::{self, Serialize};

use super::writer::{Lines, Unwritable, Writer, Written};

macro_rules! numbers {
    ($($method:ident: $type:ty),*) => {$(
        fn $method(self, value: $type) -> Written {
            self.number(value)
        }
    )*};
}

impl<'a> ser::Serializer for &'a mut Writer {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Open<'a, ']'>;
    type SerializeTuple = Open<'a, ')'>;
    type SerializeTupleStruct = Open<'a, ')'>;
    type SerializeTupleVariant = Open<'a, ')'>;
    type SerializeMap = Open<'a, '}'>;
    type SerializeStruct = Open<'a, ')'>;
    type SerializeStructVariant = Open<'a, ')'>;

    numbers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64
    }

    fn serialize_bool(self, value: bool) -> Written {
        self.plain(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Written {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Written {
        if value.is_nan() && value.is_sign_negative() {
            self.plain("-");
        }
        self.number(format_args!("{value:?}"))
    }

    fn serialize_char(self, value: char) -> Written {
        let escape = if matches!(value, '\'' | '\\') {
            "\\"
        } else {
            ""
        };
        self.number(format_args!("'{escape}{value}'"))
    }

    fn serialize_str(self, value: &str) -> Written {
        self.text(value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Written {
        value.serialize(self)
    }

    fn serialize_none(self) -> Written {
        self.plain("None");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        self.plain("()");
        Ok(())
    }

    fn serialize_unit_struct(self, name: &'static str) -> Written {
        self.plain(name);
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.plain(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Written {
        self.plain(variant);
        self.plain("(");
        value.serialize(&mut *self)?;
        self.plain(")");
        Ok(())
    }

    fn serialize_seq(self, length: Option<usize>) -> Written<Self::SerializeSeq> {
        self.open_list('[', length);
        Ok(Open(self))
    }

    fn serialize_tuple(self, _: usize) -> Written<Self::SerializeTuple> {
        self.open('(', Lines::Short);
        Ok(Open(self))
    }

    fn serialize_tuple_struct(
        self,
        name: &'static str,
        length: usize,
    ) -> Written<Self::SerializeTupleStruct> {
        self.plain(name);
        self.serialize_tuple(length)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Written<Self::SerializeTupleVariant> {
        self.plain(variant);
        self.serialize_tuple(length)
    }

    fn serialize_map(self, length: Option<usize>) -> Written<Self::SerializeMap> {
        self.open_list('{', length);
        Ok(Open(self))
    }

    fn serialize_struct(self, name: &'static str, length: usize) -> Written<Self::SerializeStruct> {
        self.open_struct(name, length);
        Ok(Open(self))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Written<Self::SerializeStructVariant> {
        self.open_struct(variant, length);
        Ok(Open(self))
    }
}

/// Something open, to be closed with its bracket.
pub(super) struct Open<'a, const CLOSING: char>(&'a mut Writer);

impl<const CLOSING: char> Open<'_, CLOSING> {
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.0.begin();
        value.serialize(&mut *self.0)?;
        self.0.end();
        Ok(())
    }

    fn close(self) {
        self.0.close(CLOSING);
    }
}

macro_rules! elements {
    ($($trait:ident $method:ident $closing:literal),*) => {$(
        impl ser::$trait for Open<'_, $closing> {
            type Ok = ();
            type Error = Unwritable;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
                self.element(value)
            }

            fn end(self) -> Written {
                self.close();
                Ok(())
            }
        }
    )*};
}
elements!(
    SerializeSeq serialize_element ']',
    SerializeTuple serialize_element ')',
    SerializeTupleStruct serialize_field ')',
    SerializeTupleVariant serialize_field ')'
);

macro_rules! named_fields {
    ($($trait:ident),*) => {$(
        impl ser::$trait for Open<'_, ')'> {
            type Ok = ();
            type Error = Unwritable;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Written {
                self.0.begin();
                self.0.plain(name);
                self.0.plain(": ");
                value.serialize(&mut *self.0)?;
                self.0.end();
                Ok(())
            }

            fn end(self) -> Written {
                self.close();
                Ok(())
            }
        }
    )*};
}
named_fields!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Open<'_, '}'> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        self.0.begin();
        key.serialize(&mut *self.0)?;
        self.0.plain(": ");
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(&mut *self.0)?;
        self.0.end();
        Ok(())
    }

    fn end(self) -> Written {
        self.close();
        Ok(())
    }
}
