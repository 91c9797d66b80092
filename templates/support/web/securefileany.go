// File names of values whose type only running shows.
package web

import "github.com/flask2gin/flask2gin/templates/support/py"

// SecureFilenameAny is secure_filename of any value; TypeError for what is no text.
func SecureFilenameAny(name any) (string, error) {
	text, ok := name.(string)
	if !ok {
		kind := py.TypeName(name)
		if name == nil {
			kind = "None"
		}
		return "", py.TypeError.New("normalize() argument 2 must be str, not " + kind)
	}
	return SecureFilename(text), nil
}
