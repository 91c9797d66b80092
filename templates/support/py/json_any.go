// Reading JSON from values of unknown type.

package py

// LoadsAny returns json.loads(x) of text or bytes; another type raises TypeError.
func LoadsAny(x any) (any, error) {
	switch v := Value(x).(type) {
	case string:
		return Loads(v)
	case []byte:
		return LoadsBytes(v)
	default:
		return nil, raisef(TypeError, "the JSON object must be str, bytes or bytearray, not %s", TypeName(v))
	}
}

// LoadFile returns json.load(f), or raises as json.loads does.
func LoadFile(f *TextFile) (any, error) {
	text, err := f.Read()
	if err != nil {
		return nil, err
	}
	return Loads(text)
}

// DumpFile writes the text of json.dump(x, f).
func DumpFile(f *TextFile, text string) error {
	_, err := f.Write(text)
	return err
}
