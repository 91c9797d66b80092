// This file finds where two bodies differ, and values within a body.

package verify

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// bodyDifference describes two bodies that differ: by the path of the first difference if both are JSON.
func bodyDifference(want *Masks, got string) Difference {
	shown := want.String()
	for _, s := range want.segments {
		if s.kind != "" { // so that masked values do not count
			got = regexp.MustCompile(kinds[s.kind]).ReplaceAllString(got, "<"+s.kind+">")
			shown = strings.ReplaceAll(shown, fmt.Sprintf("<%s %d>", s.kind, s.id), "<"+s.kind+">")
		}
	}
	var w, g any
	if decode(shown, &w) == nil && decode(got, &g) == nil {
		if path, a, b, differ := firstDifference("$", w, g); differ {
			return Difference{What: "body " + path, Want: a, Got: b}
		}
	}
	return Difference{What: "body", Want: shown, Got: got}
}

func decode(text string, into *any) error {
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	return d.Decode(into)
}

// firstDifference returns the path of the first difference of two JSON values and the values there.
func firstDifference(path string, want, got any) (where, a, b string, differ bool) {
	switch w := want.(type) {
	case map[string]any:
		if g, ok := got.(map[string]any); ok {
			return firstInObject(path, w, g)
		}
	case []any:
		if g, ok := got.([]any); ok {
			return firstInArray(path, w, g)
		}
	}
	a, b = spell(want), spell(got)
	return path, a, b, a != b
}

func firstInObject(path string, want, got map[string]any) (where, a, b string, differ bool) {
	keys := slices.Sorted(maps.Keys(want))
	for _, k := range slices.Sorted(maps.Keys(got)) {
		if _, known := want[k]; !known {
			keys = append(keys, k)
		}
	}
	for _, k := range keys {
		w, wanted := want[k]
		g, given := got[k]
		inner := path + "." + k
		switch {
		case !given:
			return inner, spell(w), "(absent)", true
		case !wanted:
			return inner, "(absent)", spell(g), true
		}
		if where, a, b, differ := firstDifference(inner, w, g); differ {
			return where, a, b, true
		}
	}
	return path, "", "", false
}

func firstInArray(path string, want, got []any) (where, a, b string, differ bool) {
	for i := range min(len(want), len(got)) {
		if where, a, b, differ := firstDifference(fmt.Sprintf("%s[%d]", path, i), want[i], got[i]); differ {
			return where, a, b, true
		}
	}
	if len(want) != len(got) {
		return path, fmt.Sprintf("%d items", len(want)), fmt.Sprintf("%d items", len(got)), true
	}
	return path, "", "", false
}

func spell(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(data)
}

// extract returns the value that a bind source names in an answer.
func extract(source string, a Answer) (string, error) {
	if name, ok := strings.CutPrefix(source, "header:"); ok {
		if values := a.Header.Values(name); len(values) > 0 {
			return values[0], nil
		}
		return "", errors.New("no such header")
	}
	if name, ok := strings.CutPrefix(source, "cookie:"); ok {
		for _, line := range a.Header.Values("Set-Cookie") {
			if rest, ok := strings.CutPrefix(line, name+"="); ok {
				value, _, _ := strings.Cut(rest, ";")
				return value, nil
			}
		}
		return "", errors.New("no such cookie")
	}
	var v any
	if err := decode(string(a.Body), &v); err != nil {
		return "", err
	}
	return walk(v, strings.Split(source, ".")[1:])
}

// walk follows a path through objects and arrays to a text or number.
func walk(v any, path []string) (string, error) {
	for _, step := range path {
		switch x := v.(type) {
		case map[string]any:
			v = x[step]
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i >= len(x) {
				return "", errors.New("no item " + step)
			}
			v = x[i]
		}
	}
	switch x := v.(type) {
	case string:
		return x, nil
	case json.Number:
		return x.String(), nil
	}
	return "", fmt.Errorf("%T cannot be bound", v)
}
