// Changed copies of URLs, and URLs of unknown type (module urllib.parse).

package py

// URLChange holds the parts that With exchanges; nil keeps one.
type URLChange struct{ Scheme, Netloc, Path, Params, Query, Fragment *string }

// With returns u._replace(...).
func (u *URL) With(change URLChange) *URL {
	out := *u
	for part, value := range map[*string]*string{
		&out.Scheme: change.Scheme, &out.Netloc: change.Netloc, &out.Path: change.Path, &out.Params: change.Params,
		&out.Query: change.Query, &out.Fragment: change.Fragment,
	} {
		if value != nil {
			*part = *value
		}
	}
	return &out
}

// URLParseOf returns urlparse(url) of a value that is text; others raise NotPorted.
func URLParseOf(url any) (*URL, error) {
	text, ok := url.(string)
	if !ok {
		return nil, NotPorted.New("a URL that is no text is not ported")
	}
	return URLParse(text)
}

// URLSplitOf returns urlsplit(url) of a value that is text; others raise NotPorted.
func URLSplitOf(url any) (*URL, error) {
	text, ok := url.(string)
	if !ok {
		return nil, NotPorted.New("a URL that is no text is not ported")
	}
	return URLSplit(text)
}
