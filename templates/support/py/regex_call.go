// Replacing with regular expressions by a function.

package py

// SubCall returns p.sub(fn, text, count), 0 for all: what fn returns for a match stands for it, nothing for None. Other
// results than text raise NotPorted.
func (p *Pattern) SubCall(fn Key, text string, count int) (string, error) {
	return p.SubFunc(func(m *Match) (string, error) {
		result, err := fn(m)
		if err != nil || result == nil {
			return "", err
		}
		replaced, ok := result.(string)
		if !ok {
			return "", NotPorted.New("a replacement that is no text is not ported")
		}
		return replaced, nil
	}, text, count)
}
