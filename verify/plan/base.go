// This file holds the ordinary request of a route, from which the others are made by changing one thing.

package plan

import (
	"slices"
	"strings"
)

// shape says which of a route's keys an ordinary request has.
type shape int

// The shapes.
const (
	jsonShape shape = iota // every key, the body as JSON
	formShape              // every key, the body as a form
	bareShape              // no key that may be left out: no query, no headers, no cookies
)

// shapesOf returns the shapes in the order in which they are tried. What reads shows most without a filter.
func shapesOf(method string) []shape {
	if takesBody(method) {
		return []shape{jsonShape, formShape, bareShape}
	}
	return []shape{bareShape, jsonShape}
}

// base returns an ordinary request. Different variants make different things.
func base(r *Route, method string, s shape, variant int) draft {
	d := draft{route: r, parts: parseRule(r.Rule), method: method, json: map[string]string{}}
	for i, p := range variables(d.parts) {
		text := usualText(p, variant)
		if i == 0 && len(r.Samples) > 0 {
			text = encodePath(r.Samples[variant%len(r.Samples)])
		}
		d.path = append(d.path, slot{text: text})
	}
	for _, k := range r.Keys {
		if s != bareShape && (k.Place == Args || k.Place == Cookies) || k.Place == Headers && s != bareShape && !leftAlone(k.Name) {
			d.set(k, sampleKey(k, variant))
		}
	}
	if takesBody(method) {
		d.fillBody(s, variant)
	}
	return d
}

// leftAlone names the headers that an ordinary request does not have of its own accord.
func leftAlone(name string) bool {
	return slices.ContainsFunc([]string{"Host", "Content-Length", "Content-Type", "Authorization", "Cookie", "Connection", "Transfer-Encoding"}, func(s string) bool {
		return strings.EqualFold(s, name)
	})
}

func usualText(p part, variant int) string {
	usual := p.converter.usual()
	if p.converter.name == "default" && len(p.converter.set) == 0 {
		return encodeSegment(sample(p.name, Str, variant))
	}
	if len(usual) == 0 {
		return "x"
	}
	return usual[variant%len(usual)]
}

// fillBody gives the request the body that its view reads: a form where it reads one, else JSON.
func (d *draft) fillBody(s shape, variant int) {
	reads := append(d.route.keys(Form), d.route.keys(Files)...)
	if len(reads) > 0 && (s == formShape || d.route.body() == nil) {
		for _, k := range reads {
			d.set(k, sampleKey(k, variant))
		}
		return
	}
	d.json["*"] = ""
	if d.route.body() == nil {
		d.json["*"] = `"a": 1`
		return
	}
	if variant > 0 {
		d.vary(d.route.body(), variant)
	}
}

// vary gives the texts of the body other values, so that what is made twice is not the same.
func (d *draft) vary(body *Field, variant int) {
	for i := range body.Fields {
		f := &body.Fields[i]
		if len(f.Choices) == 0 && (f.Type == Str || f.Type == Unknown || f.Type == Email) {
			d.json[f.Name] = quote(f.sized(sample(f.Name, f.Type, variant)))
		}
	}
}
