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
