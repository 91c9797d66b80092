// Passwords of values whose type only running shows.
package web

import "github.com/flask2gin/flask2gin/templates/support/py"

// HashPasswordAny is generate_password_hash of any value; AttributeError for what
// is no text.
func HashPasswordAny(password any, method string, saltLength int) (string, error) {
	if saltLength <= 0 {
		return "", py.ValueError.New("Salt length must be at least 1.")
	}
	text, err := textOf(password, "encode")
	if err != nil {
		return "", err
	}
	return HashPasswordWith(text, method, saltLength)
}

// CheckPasswordAny is check_password_hash of any values; AttributeError for what is
// no text.
func CheckPasswordAny(pwhash, password any) (bool, error) {
	stored, err := textOf(pwhash, "split")
	if err != nil {
		return false, err
	}
	text, err := textOf(password, "encode")
	if err != nil && len(stored) > 0 && isHash(stored) {
		return false, err
	}
	return CheckPassword(stored, text)
}

// isHash reports whether a text has the three parts of a hash.
func isHash(stored string) bool {
	dollars := 0
	for _, c := range stored {
		if c == '$' {
			dollars++
		}
	}
	return dollars >= 2
}

// textOf returns a value that must be text: others have no such method.
func textOf(v any, method string) (string, error) {
	if s, ok := v.(string); ok {
		return s, nil
	}
	return "", py.AttributeError.New("'" + py.TypeName(v) + "' object has no attribute '" + method + "'")
}
