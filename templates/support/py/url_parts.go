// The parts of URLs (module urllib.parse).

package py

import (
	"iter"
	"slices"
	"strings"
)

// URLParts returns list(urlparse(url)): scheme, host, path, parameters, query and
// fragment. A host that cannot be one raises ValueError.
func URLParts(url string) (*List[any], error) {
	u, err := URLParse(url)
	if err != nil {
		return nil, err
	}
	return NewList(u.Tuple()...), nil
}

// Tuple returns the parts as the tuple that the result is, too.
func (u *URL) Tuple() Tuple {
	if u.split {
		return Tuple{u.Scheme, u.Netloc, u.Path, u.Query, u.Fragment}
	}
	return Tuple{u.Scheme, u.Netloc, u.Path, u.Params, u.Query, u.Fragment}
}

// String returns u.geturl().
func (u *URL) String() string {
	return urlJoinParts(u.Scheme, u.Netloc, u.Path, u.Params, u.Query, u.Fragment)
}

// Username returns u.username, absent where there is none.
func (u *URL) Username() (string, bool) {
	info, _, ok := cutLast(u.Netloc, "@")
	name, _, _ := strings.Cut(info, ":")
	return name, ok
}

// Password returns u.password, absent where there is none.
func (u *URL) Password() (string, bool) {
	info, _, ok := cutLast(u.Netloc, "@")
	_, password, given := strings.Cut(info, ":")
	return password, ok && given
}

// Hostname returns u.hostname in lower case, absent where there is none.
func (u *URL) Hostname() (string, bool) {
	host, _ := u.hostInfo()
	name, zone, scoped := strings.Cut(host, "%")
	name = Lower(name)
	if scoped {
		name += "%" + zone
	}
	return name, host != ""
}

// Port returns u.port, absent where there is none; what is no port raises ValueError.
func (u *URL) Port() (int, bool, error) {
	_, port := u.hostInfo()
	if port == "" {
		return 0, false, nil
	}
	if strings.Trim(port, "0123456789") != "" {
		return 0, false, ValueError.New("Port could not be cast to integer value as " + QuoteStr(port))
	}
	n, err := ParseInt(port)
	if err != nil || n > 65535 {
		return 0, false, ValueError.New("Port out of range 0-65535")
	}
	return n, true, nil
}

// hostInfo returns the host and the port, "" for none.
func (u *URL) hostInfo() (host, port string) {
	_, info, ok := cutLast(u.Netloc, "@")
	if !ok {
		info = u.Netloc
	}
	if _, bracketed, ok := strings.Cut(info, "["); ok {
		host, rest, _ := strings.Cut(bracketed, "]")
		_, port, _ := strings.Cut(rest, ":")
		return host, port
	}
	host, port, _ = strings.Cut(info, ":")
	return host, port
}

// cutLast cuts s around the last sep.
func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return "", "", false
	}
	return s[:i], s[i+len(sep):], true
}

// PyTypeName returns ParseResult or SplitResult.
func (u *URL) PyTypeName() string {
	if u.split {
		return "SplitResult"
	}
	return "ParseResult"
}

// PyRepr returns repr(u).
func (u *URL) PyRepr() string {
	names := []string{"scheme", "netloc", "path", "params", "query", "fragment"}
	if u.split {
		names = slices.Delete(names, 3, 4)
	}
	parts := make([]string, len(names))
	for i, value := range u.Tuple() {
		parts[i] = names[i] + "=" + Repr(value)
	}
	return u.PyTypeName() + "(" + strings.Join(parts, ", ") + ")"
}

// PyLen returns the number of parts.
func (u *URL) PyLen() int { return len(u.Tuple()) }

// PyIter iterates over the parts.
func (u *URL) PyIter() iter.Seq[any] { return slices.Values([]any(u.Tuple())) }

// PyGetItem returns a part by its position.
func (u *URL) PyGetItem(key any) (any, error) { return GetItem(u.Tuple(), key) }

// PyEq compares as tuples do.
func (u *URL) PyEq(other any) (equal, ok bool) {
	if o, isURL := other.(*URL); isURL {
		other = o.Tuple()
	}
	return Eq(u.Tuple(), other), true
}

// JSONDefault returns the parts as json writes them, a list.
func (u *URL) JSONDefault() any { return u.Tuple() }
