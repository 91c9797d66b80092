// What the port takes for text or an int where Python would look.

package py

// OnlyText returns x if it is text. What Python does with anything else is not ported, so it raises NotPorted.
func OnlyText(x any) (string, error) {
	if text, ok := x.(string); ok {
		return text, nil
	}
	return "", NotPorted.New("this argument is not ported for a " + label(x) + ", only for text")
}

// OnlyInt returns x if it is an int that Go holds. What Python does with anything else is not ported, so it raises
// NotPorted.
func OnlyInt(x any) (int, error) {
	if n, ok := x.(int); ok {
		return n, nil
	}
	return 0, NotPorted.New("this argument is not ported for a " + label(x) + ", only for an int")
}
