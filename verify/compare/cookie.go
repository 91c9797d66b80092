// This file compares the cookies that answers set.

package compare

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strings"
)

// cookies compares the Set-Cookie headers in their order.
func (c *Comparer) cookies(v *Verdict, a, b, p []string) {
	switch {
	case len(a) != len(b):
		v.at("header Set-Cookie")
		v.Noise = append(v.Noise, Noise{"header Set-Cookie", Unknown})
		return
	case len(a) != len(p):
		v.at("header Set-Cookie")
		v.Differences = append(v.Differences, Difference{"header Set-Cookie", show(a), show(p)})
		return
	}
	for i := range a {
		c.cookie(v, parseCookie(a[i]), parseCookie(b[i]), parseCookie(p[i]))
	}
}

// cookie is a Set-Cookie header: its name, its value, and its attributes by their names in lower case.
type cookie struct {
	name, value string
	attributes  map[string]string
}

// parseCookie takes a Set-Cookie header apart.
func parseCookie(line string) cookie {
	parts := strings.Split(line, ";")
	out := cookie{attributes: map[string]string{}}
	out.name, out.value, _ = strings.Cut(parts[0], "=")
	for _, part := range parts[1:] {
		name, value, valued := strings.Cut(strings.TrimSpace(part), "=")
		if !valued {
			value = "set"
		}
		out.attributes[strings.ToLower(name)] = value
	}
	return out
}

// cookie compares one cookie: its name, its value, each attribute.
func (c *Comparer) cookie(v *Verdict, a, b, p cookie) {
	where := "cookie " + a.name
	c.field(v, where+" name", a.name, b.name, p.name)
	c.cookieValue(v, where, a.value, b.value, p.value)
	all := map[string]string{}
	for _, one := range []cookie{a, b, p} {
		maps.Copy(all, one.attributes)
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		value := func(one cookie) string {
			if value, there := one.attributes[name]; there {
				return value
			}
			return "(absent)"
		}
		c.field(v, where+" "+name, value(a), value(b), value(p))
	}
}

// cookieValue compares signed values by what they hold: when they were signed is in the signature.
func (c *Comparer) cookieValue(v *Verdict, where, a, b, p string) {
	pa, okA := unsign(a)
	pb, okB := unsign(b)
	pp, okP := unsign(p)
	if okA && okB && okP {
		c.jsonBodies(v, where, pa, pb, pp)
		return
	}
	c.field(v, where, a, b, p)
}

// maxSession bounds an unpacked session.
const maxSession = 1 << 20

// unsign returns the JSON that a value signed by itsdangerous (URLSafeTimedSerializer) holds: [.]payload.time.signature,
// with a dot before what is compressed.
func unsign(value string) ([]byte, bool) {
	text, packed := strings.CutPrefix(value, ".")
	parts := strings.Split(text, ".")
	if len(parts) != 3 || len(parts[2]) < 16 {
		return nil, false
	}
	data, err := base64.RawURLEncoding.DecodeString(parts[0])
	if err != nil {
		return nil, false
	}
	if packed {
		r, err := zlib.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, false
		}
		if data, err = io.ReadAll(io.LimitReader(r, maxSession)); err != nil {
			return nil, false
		}
	}
	return data, json.Valid(data)
}
