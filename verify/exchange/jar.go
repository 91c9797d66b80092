// This file holds the cookies of one client on one side.

package exchange

import (
	"strings"
	"time"
)

// Jar keeps the cookies that a side set. Domains and Secure are not looked at: a side is one host, and a client that
// refused to send a cookie over HTTP would hide what comes after.
type Jar struct{ cookies []kept }

// kept is one cookie.
type kept struct{ name, value, path string }

// Take keeps the cookies of an answer, and forgets those that it deletes.
func (j *Jar) Take(a Answer) {
	for _, line := range a.Values("Set-Cookie") {
		parts := strings.Split(line, ";")
		name, value, _ := strings.Cut(parts[0], "=")
		c := kept{strings.TrimSpace(name), strings.TrimSpace(value), "/"}
		gone := false
		for _, part := range parts[1:] {
			attribute, value, _ := strings.Cut(strings.TrimSpace(part), "=")
			switch strings.ToLower(attribute) {
			case "path":
				c.path = value
			case "max-age":
				gone = gone || value == "0" || strings.HasPrefix(value, "-")
			case "expires":
				gone = gone || expired(value)
			}
		}
		j.put(c, gone)
	}
}

// expired reports whether a date deletes a cookie: such dates are those of the first seconds of 1970. A date near now says
// nothing, as the clock of a side may stand still.
func expired(date string) bool {
	for _, layout := range []string{"Mon, 02 Jan 2006 15:04:05 GMT", "Mon, 02-Jan-2006 15:04:05 GMT"} {
		if at, err := time.Parse(layout, date); err == nil {
			return at.Year() < 2000
		}
	}
	return false
}

func (j *Jar) put(c kept, gone bool) {
	var rest []kept
	for _, old := range j.cookies {
		if old.name != c.name || old.path != c.path {
			rest = append(rest, old)
		}
	}
	if !gone {
		rest = append(rest, c)
	}
	j.cookies = rest
}

// Put returns the request with the cookies that belong to its path. A request that has cookies of its own keeps just those.
func (j *Jar) Put(r Request) Request {
	path, _, _ := strings.Cut(r.Target, "?")
	var pairs []string
	for _, c := range j.cookies {
		if below := strings.TrimSuffix(c.path, "/"); path == below || strings.HasPrefix(path, below+"/") {
			pairs = append(pairs, c.name+"="+c.value)
		}
	}
	if len(pairs) == 0 || r.Has("Cookie") {
		return r
	}
	out := r
	out.Header = append(append([]Header{}, r.Header...), Header{"Cookie", strings.Join(pairs, "; ")})
	return out
}
