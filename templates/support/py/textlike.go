// Values that are texts as well: the members of enumerations that mix in str.

package py

// A TextLike is a text of a class of its own.
type TextLike interface {
	// PyText returns the text.
	PyText() string
}

// EqualText compares the text of a TextLike with another value: a text, or
// another TextLike.
func EqualText(text string, other any) (equal, ok bool) {
	switch o := other.(type) {
	case string:
		return text == o, true
	case TextLike:
		return text == o.PyText(), true
	}
	return false, true
}

// plainText returns the text of a TextLike, other values as they are.
func plainText(x any) any {
	if t, ok := x.(TextLike); ok {
		return t.PyText()
	}
	return x
}
