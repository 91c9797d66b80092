// This file holds the masking of secrets in what is shown of the source (SURFACE, hazard 10).

package diag

import "regexp"

var (
	// secretName finds names that hold secrets: SECRET_KEY, db_password, api-key, AUTH_TOKEN, DATABASE_URI.
	secretName = regexp.MustCompile(`(?i)secret|passw|token|api_?key|private_?key|credential|salt|dsn|database_ur[il]|-----BEGIN`)
	// secretURL finds URLs with a password in them.
	secretURL = regexp.MustCompile(`://[^/\s:@'"]*:[^/\s@'"]+@`)
	// stringLiteral finds what stands between quotes on one line, also where the closing one is missing.
	stringLiteral = regexp.MustCompile(`"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?`)
)

// MaskSecrets returns one source line with its string literals replaced by stars of the same length when the line
// looks as if it held a secret: a key, password, token or a URL with a password.
func MaskSecrets(line string) string {
	if !secretName.MatchString(line) && !secretURL.MatchString(line) {
		return line
	}
	return stringLiteral.ReplaceAllStringFunc(line, func(literal string) string {
		masked := []byte(literal)
		for i := 1; i < len(masked)-1; i++ {
			masked[i] = '*'
		}
		if n := len(masked); n > 1 && masked[n-1] != masked[0] {
			masked[n-1] = '*'
		}
		return string(masked)
	})
}
