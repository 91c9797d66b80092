// This file holds the masking of secrets in what is shown of the source (SURFACE, hazard 10).

package diag

import "regexp"

var (
	// secretName finds names that hold secrets: SECRET_KEY, db_password, api-key, AUTH_TOKEN, DATABASE_URI.
	secretName = regexp.MustCompile(`(?i)secret|passw|token|api_?key|private_?key|credential|salt|dsn|database_ur[il]`)
	// secretValue finds URLs with a password in them, and keys.
	secretValue = regexp.MustCompile(`://[^/\s:@'"]*:[^/\s@'"]+@|-----BEGIN`)
	// stringLiteral finds what stands between quotes on one line, also where the closing one is missing.
	stringLiteral = regexp.MustCompile(`"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?`)
)

// MaskSecrets returns one source line with stars in the place of string literals that may be secrets: those that
// follow a name such as SECRET_KEY or "password" on the line, and URLs with a password. The length stays the same.
func MaskSecrets(line string) string {
	masked := []byte(line)
	for _, at := range stringLiteral.FindAllStringIndex(line, -1) {
		literal := line[at[0]:at[1]]
		if secretName.MatchString(line[:at[0]]) || secretValue.MatchString(literal) {
			star(masked[at[0]:at[1]])
		}
	}
	return string(masked)
}

// star overwrites a literal between its quotes.
func star(literal []byte) {
	last := len(literal) - 1
	for i := 1; i < last; i++ {
		literal[i] = '*'
	}
	if last > 0 && literal[last] != literal[0] {
		literal[last] = '*'
	}
}
