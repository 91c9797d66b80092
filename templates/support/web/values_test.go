package web

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/require"
)

// withHeader is a context of a request with one header field.
func withHeader(name, value string) *gin.Context {
	return &gin.Context{Request: &http.Request{Header: http.Header{name: {latin1Bytes(value)}}}}
}

func sortedOptions(header string) any {
	value, options := parseOptions(header)
	pairs := [][]string{}
	for _, k := range sortedKeys(options) {
		pairs = append(pairs, []string{k, options[k]})
	}
	return []any{value, pairs}
}

func pairsOf(m *MultiDict) any {
	pairs := [][]string{}
	for _, p := range m.AllItems() {
		pairs = append(pairs, []string{p.Key, p.Value})
	}
	return pairs
}

func authOf(header string) any {
	a := RequestAuthorization(withHeader("Authorization", header))
	if a == nil {
		return nil
	}
	user, _ := a.Get("username")
	password, _ := a.Get("password")
	return []any{a.Type, user, password, opt(a.Token, a.HasToken), append([]string{}, slices.Sorted(slices.Values(a.Parameters.Keys()))...)}
}

func sortedStrings(s []string) []string {
	return append([]string{}, slices.Compact(slices.Sorted(slices.Values(s)))...)
}

// families are the Go functions for the recorded families.
var families = map[string]func(string) any{
	"secure_filename": func(s string) any { return SecureFilename(s) },
	"dump_cookie": func(s string) any {
		r := &Response{Headers: &Headers{}}
		_ = r.SetCookie("k", s)
		v, _ := r.Headers.Get("Set-Cookie")
		return v
	},
	"parse_cookie": func(s string) any { return pairsOf(parseCookies(latin1Bytes(s))) },
	"options":      sortedOptions,
	"disposition":  sortedOptions,
	"iri_to_uri":   func(s string) any { return iriToURI(s) },
	"guess_type": func(s string) any {
		mimetype, encoding := GuessType(s)
		return []any{opt(mimetype, mimetype != ""), opt(encoding, encoding != "")}
	},
	"content_type":  func(s string) any { return contentTypeOf(s) },
	"authorization": authOf,
	"args":          func(s string) any { return pairsOf(parsePairs(s)) },
	"etags": func(s string) any {
		e := parseETags(s)
		return []any{e.star, sortedStrings(e.strong), sortedStrings(e.weak)}
	},
	"range": func(s string) any {
		start, end, ok := parseRange(s, 10)
		return opt([]int64{start, end}, ok)
	},
	"language": func(s string) any {
		return opt(BestLanguage(withHeader("Accept-Language", s), "en", "de-AT", "pt_BR", "fr", "zh-Hant"))
	},
	"caching": func(s string) any {
		r := &Response{Headers: &Headers{}}
		for _, word := range strings.Fields(s) {
			name := strings.ReplaceAll(word, "_", "-")
			if strings.Contains(word, "age") {
				r.SetMaxAge(name, 60)
			} else {
				r.SetCacheControl(name, true)
			}
		}
		return opt(r.Headers.Get("Cache-Control"))
	},
	"accept": func(s string) any {
		a := AcceptMimetypes(withHeader("Accept", s))
		return []any{opt(a.Best()), opt(a.BestMatch("text/html", "application/json", "text/plain")), a.AcceptJSON(), a.AcceptHTML()}
	},
}

// TestValuesAsInWerkzeug compares small functions with Werkzeug's on random texts.
func TestValuesAsInWerkzeug(t *testing.T) {
	bad, shown := map[string]int{}, 0
	readLines(t, "testdata/values.jsonl.gz", func(line int, row []json.RawMessage) {
		family, argument := text(row[0]), text(row[1])
		got, err := json.Marshal(families[family](argument))
		require.NoError(t, err)
		if !jsonEqual(got, row[2]) {
			bad[family]++
			if shown++; bad[family] < 6 {
				t.Errorf("%s(%q)\n got %s\nwant %s", family, argument, got, row[2])
			}
		}
	})
	require.Empty(t, bad)
}
