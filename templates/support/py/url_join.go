// The putting together of URLs (urllib.parse.urlunparse and urljoin).

package py

import (
	"slices"
	"strings"
)

// usesNetloc are the schemes with a host.
var usesNetloc = map[string]bool{
	"": true, "ftp": true, "http": true, "gopher": true, "nntp": true, "telnet": true, "imap": true, "wais": true,
	"file": true, "mms": true, "https": true, "shttp": true, "snews": true, "prospero": true, "rtsp": true, "rtsps": true, "rtspu": true,
	"rsync": true, "svn": true, "svn+ssh": true, "sftp": true, "nfs": true, "git": true, "git+ssh": true, "ws": true, "wss": true,
}

// usesRelative are the schemes whose URLs may be relative.
var usesRelative = map[string]bool{
	"": true, "file": true, "ftp": true, "gopher": true, "http": true, "https": true, "imap": true, "mms": true, "nntp": true,
	"prospero": true, "rtsp": true, "rtsps": true, "rtspu": true, "sftp": true, "shttp": true, "svn": true, "svn+ssh": true, "wais": true,
	"ws": true, "wss": true,
}

// URLUnparse returns urlunparse(components) of six texts, or raises TypeError or ValueError.
func URLUnparse(components any) (string, error) {
	texts, err := urlTexts(components, 6)
	if err != nil {
		return "", err
	}
	return urlJoinParts(texts[0], texts[1], texts[2], texts[3], texts[4], texts[5]), nil
}

// URLUnsplit returns urlunsplit(components) of five texts, or raises TypeError or ValueError.
func URLUnsplit(components any) (string, error) {
	texts, err := urlTexts(components, 5)
	if err != nil {
		return "", err
	}
	return urlJoinParts(texts[0], texts[1], texts[2], "", texts[3], texts[4]), nil
}

// urlTexts returns n texts. A wrong number is counted as CPython counts it, with one more.
func urlTexts(components any, n int) ([]string, error) {
	l, err := ToList(components)
	switch {
	case err != nil:
		return nil, err
	case l.Len() < n:
		return nil, raisef(ValueError, "not enough values to unpack (expected %d, got %d)", n+1, l.Len()+1)
	case l.Len() > n:
		return nil, raisef(ValueError, "too many values to unpack (expected %d)", n+1)
	}
	texts := make([]string, n)
	for i, part := range l.Values() {
		text, ok := part.(string)
		if !ok && Truth(part) || !ok && i == 0 {
			return nil, TypeError.New("Cannot mix str and non-str arguments")
		}
		if part == nil && i == 2 {
			return nil, TypeError.New(`can only concatenate str (not "NoneType") to str`)
		}
		texts[i] = text
	}
	return texts, nil
}

func urlJoinParts(scheme, netloc, url, params, query, fragment string) string {
	if params != "" {
		url += ";" + params
	}
	if netloc != "" || scheme != "" && usesNetloc[scheme] && !strings.HasPrefix(url, "//") {
		if url != "" && !strings.HasPrefix(url, "/") {
			url = "/" + url
		}
		url = "//" + netloc + url
	}
	if scheme != "" {
		url = scheme + ":" + url
	}
	if query != "" {
		url += "?" + query
	}
	if fragment != "" {
		url += "#" + fragment
	}
	return url
}

// URLJoin returns urljoin(base, url), or raises ValueError for a host that cannot be one.
func URLJoin(base, url string) (string, error) {
	if base == "" {
		return url, nil
	}
	if url == "" {
		return base, nil
	}
	b, err := URLParse(base)
	if err != nil {
		return "", err
	}
	u, err := urlParse(url, b.Scheme)
	if err != nil {
		return "", err
	}
	if u.Scheme != b.Scheme || !usesRelative[u.Scheme] {
		return url, nil
	}
	if usesNetloc[u.Scheme] {
		if u.Netloc != "" {
			return u.String(), nil
		}
		u.Netloc = b.Netloc
	}
	if u.Path == "" && u.Params == "" {
		u.Path, u.Params = b.Path, b.Params
		if u.Query == "" {
			u.Query = b.Query
		}
		return u.String(), nil
	}
	u.Path = joinPaths(b.Path, u.Path)
	return u.String(), nil
}

// joinPaths resolves a path against a base (RFC 3986).
func joinPaths(base, path string) string {
	segments := strings.Split(path, "/")
	if !strings.HasPrefix(path, "/") {
		parts := strings.Split(base, "/")
		if parts[len(parts)-1] != "" {
			parts = parts[:len(parts)-1]
		}
		segments = append(parts, segments...)
		if n := len(segments); n > 2 {
			inner := slices.DeleteFunc(slices.Clone(segments[1:n-1]), func(s string) bool { return s == "" })
			segments = append(append([]string{segments[0]}, inner...), segments[n-1])
		}
	}
	var resolved []string
	for _, s := range segments {
		switch {
		case s == ".." && len(resolved) > 0:
			resolved = resolved[:len(resolved)-1]
		case s != ".." && s != ".":
			resolved = append(resolved, s)
		}
	}
	if last := segments[len(segments)-1]; last == "." || last == ".." {
		resolved = append(resolved, "")
	}
	if joined := strings.Join(resolved, "/"); joined != "" {
		return joined
	}
	return "/"
}
