// Arguments of built-in functions and methods.

package py

// absent stands for an argument that was not given.
type absent struct{}

// given returns an argument, or the fallback when it was not given.
func given(arg, fallback any) any {
	if _, missing := arg.(absent); missing {
		return fallback
	}
	return Value(arg)
}

// badArg is the TypeError of an argument that must be a str; what names it.
func badArg(what string, arg any) error {
	got := TypeName(arg)
	if arg == nil {
		got = "None"
	}
	return raisef(TypeError, "%s must be str, not %s", what, got)
}

// indexArg returns an argument that must be an int.
func indexArg(arg any) (int, error) {
	arg = Value(arg)
	if _, ok := integer(arg); !ok {
		return 0, raisef(TypeError, "'%s' object cannot be interpreted as an integer", label(arg))
	}
	i, ok := small(arg)
	if !ok {
		return 0, OverflowError.New("Python int too large to convert to C ssize_t")
	}
	return i, nil
}
