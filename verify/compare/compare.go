// Package compare says where the port's answer differs from the original's.
//
// What is compared is the head of SEMANTICS: the status; the headers as a multiset without those of the server and the
// connection, Allow and Vary as sets, Set-Cookie attribute by attribute and in order, session cookies by what they hold;
// the bytes of the body, and for JSON the path of the first difference.
//
// The original answers twice, as A and B. Where these two differ the value is noise: at that one place the port may have
// another value of the same kind (a time near theirs, a UUID of the same version, random signs from the same alphabet,
// the same items in another order), always the same one where A has the same one. Status and Content-Type are never noise:
// an answer in which A and B differ in them is Unstable, which is neither same nor different.
package compare

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// Difference is one thing that the port answers differently.
type Difference struct {
	Where string // "status", "header Location", "cookie session", "body $.items[0].id", "body"
	Flask string
	Gin   string
}

// MayBeNoise reports whether both values have the same shape, so that chance may have made them differ. Of a body that can
// only be said of very few bytes, which two originals may draw alike.
func (d Difference) MayBeNoise() bool {
	if d.Where == "body" {
		return len(d.Flask) == len(d.Gin) && len(d.Gin) <= 3
	}
	if d.Where == "status" || d.Where == "header Content-Type" {
		return false
	}
	return aligned(cut(d.Flask), cut(d.Gin))
}

// Noise is one place where the originals differ from one another.
type Noise struct {
	Where string
	Kind  Kind
}

// Verdict is what one comparison found.
type Verdict struct {
	Places      []string // what was compared; items of a list are one place
	Noise       []Noise
	Unstable    string // where A and B differ in what is never noise; "" for nowhere
	Differences []Difference
}

// at notes that something was compared.
func (v *Verdict) at(where string) { v.Places = append(v.Places, General(where)) }

// Same reports whether the port answered as the original does.
func (v *Verdict) Same() bool { return v.Unstable == "" && len(v.Differences) == 0 }

// Comparer compares the answers of sides that were started together. It remembers which value of the port stands for
// which one of the original.
type Comparer struct {
	toPort, toFlask map[string]string
	now             time.Time
}

// New returns a comparer for freshly started sides.
func New() *Comparer { return &Comparer{toPort: map[string]string{}, toFlask: map[string]string{}} }

// paired notes that a value of the port stands for one of the original's. It refuses when either stood for another one
// before. Short values are not noted: they may be equal by chance.
func (c *Comparer) paired(kind Kind, a, p string) bool {
	if !kind.Paired() {
		return true
	}
	wasP, knownA := c.toPort[a]
	wasA, knownP := c.toFlask[p]
	if knownA || knownP {
		return wasP == p && wasA == a
	}
	c.toPort[a], c.toFlask[p] = p, a
	return true
}

// isNow reports whether a token is a time that the app may just have taken.
func (c *Comparer) isNow(t token) bool {
	m, ok := moment(t)
	return ok && c.now.Sub(m).Abs() < 400*24*time.Hour
}

// Compare compares the answers to one request, which all sides got at the same time.
func (c *Comparer) Compare(a, b, p exchange.Answer) Verdict {
	c.now = time.Now()
	v := Verdict{Places: []string{"status"}}
	if where := unstable(a, b); where != "" {
		v.Unstable = where
		v.Noise = append(v.Noise, Noise{where, Unknown})
		return v
	}
	if a.Fault != p.Fault || a.Status != p.Status {
		v.Differences = append(v.Differences, Difference{"status", statusOf(a), statusOf(p)})
	}
	if a.Fault == exchange.None && p.Fault == exchange.None {
		noisy := c.bodies(&v, a, b, p)
		c.headers(&v, a, b, p, noisy)
	}
	return v
}

// Rows compares what the sides have stored: JSON, or any text, by the name of the table. Tables that only the port has
// are its own.
func (c *Comparer) Rows(a, b, p map[string][]byte) Verdict {
	c.now = time.Now()
	var v Verdict
	for _, name := range slices.Sorted(maps.Keys(a)) {
		where := "rows of " + name
		switch {
		case b[name] == nil:
			v.Noise = append(v.Noise, Noise{where, Unknown})
		case p[name] == nil:
			v.Differences = append(v.Differences, Difference{where, string(a[name]), "(no such table)"})
		case !c.jsonBodies(&v, where, a[name], b[name], p[name]):
			c.field(&v, where, string(a[name]), string(b[name]), string(p[name]))
		}
	}
	return v
}

// unstable returns where the originals differ in what is never noise.
func unstable(a, b exchange.Answer) string {
	switch {
	case a.Status != b.Status || a.Fault != b.Fault:
		return "status"
	case !slices.Equal(a.Values("Content-Type"), b.Values("Content-Type")):
		return "header Content-Type"
	}
	return ""
}

func statusOf(a exchange.Answer) string {
	switch {
	case a.Fault != exchange.None && a.Status == 0:
		return "no answer: " + string(a.Fault)
	case a.Fault != exchange.None:
		return fmt.Sprintf("%d, %s after %d bytes", a.Status, a.Fault, len(a.Body))
	}
	return fmt.Sprint(a.Status)
}

// field notes the comparison of one text.
func (c *Comparer) field(v *Verdict, where, a, b, p string) (noisy bool) {
	v.at(where)
	noise, same := c.texts(a, b, p)
	for _, kind := range noise {
		v.Noise = append(v.Noise, Noise{where, kind})
	}
	if !same {
		v.Differences = append(v.Differences, Difference{where, a, p})
	}
	return len(noise) > 0
}

// show spells several values of one name.
func show(values []string) string {
	if len(values) == 0 {
		return "(absent)"
	}
	return strings.Join(values, " | ")
}
