// This file tests the generator: what it makes of rules and constraints, that it is always the same, that it is bounded.

package plan

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

func ptr[T any](v T) *T { return &v }

// notesPlan is what inspect would say of the app in shop_test.go.
func notesPlan() *Plan {
	body := &Field{Type: Object, Fields: []Field{
		{Name: "title", Type: Str, Required: true, MinLength: ptr(1), MaxLength: ptr(20)},
		{Name: "stars", Type: Int, Ge: ptr(1.0), Le: ptr(5.0)},
		{Name: "kind", Type: Str, Choices: []string{`"memo"`, `"todo"`}},
		{Name: "tags", Type: List, Item: &Field{Type: Str, MaxLength: ptr(3)}},
		{Name: "owner", Type: Object, Fields: []Field{{Name: "age", Type: Int, Lt: ptr(150.0)}}},
	}}
	key := Key{Place: Headers, Name: "X-Key"}
	return &Plan{
		Words: []string{"nothing", "sesame", "a sentence of words"},
		Routes: []Route{
			{Rule: "/notes", Methods: []string{"GET", "HEAD", "OPTIONS"}, Keys: []Key{{Place: Args, Name: "sort", Values: []string{"title"}}}},
			{Rule: "/notes", Methods: []string{"POST", "OPTIONS"}, Keys: []Key{key}, Body: body},
			{Rule: "/notes/<int:note_id>", Methods: []string{"GET", "HEAD", "OPTIONS"}},
			{Rule: "/notes/<int:note_id>", Methods: []string{"DELETE", "OPTIONS"}, Keys: []Key{key}},
			{Rule: "/login", Methods: []string{"POST", "OPTIONS"}, Keys: []Key{{Place: Form, Name: "username"}, {Place: Form, Name: "password"}}},
			{Rule: "/me", Methods: []string{"GET", "HEAD", "OPTIONS"}, Keys: []Key{{Place: Headers, Name: "Authorization"}}},
			{Rule: "/old", Methods: []string{"GET"}, Fate: "stub"},
		},
	}
}

func TestParseRule(t *testing.T) {
	parts := parseRule(`/a/<int(min=1, max=12):n>-<any(red, "dark blue"):c>/<name>.txt`)
	require.Equal(t, "/a/1-dark%20blue/x.txt", fill(parts, []string{"1", "dark%20blue", "x"}))
	vars := variables(parts)
	require.Equal(t, []string{"red", "dark blue"}, vars[1].converter.args)
	require.Equal(t, 12, vars[0].converter.number("max", 0))
	require.Equal(t, "default", vars[2].converter.name)
	require.Contains(t, vars[0].converter.edges(), "13")
	require.Contains(t, vars[0].converter.edges(), "0")
	require.Equal(t, "/%C3%BC/x", fill(parseRule("/ü/<x>"), []string{"x"}))
}

func TestEdgesOfConverters(t *testing.T) {
	for rule, want := range map[string][]string{
		"/<int:n>":                     {"0", "-1", "007", maxInt64, overInt64, fortyDigits, "abc"},
		"/<int(fixed_digits=3):n>":     {"999", "9999", "11"},
		"/<string(length=2):s>":        {"w", "ww", "www", "%C3%BC%C3%BC"},
		"/<uuid:u>":                    {strings.ToUpper(sampleUUID)},
		"/<path:p>":                    {"a/b/c", "a//b", ""},
		"/<x>":                         {"a%2Fb", "%00", "%FF%FE"},
		"/<float:f>":                   {"1", "1.", "1e5"},
		"/<any(a,b):x>":                {"a", "b", "ax"},
		"/<string(minlength=3):s>":     {"ww", "www"},
		"/<custom:anything>":           {"a"},
		"/<int(signed=True, max=9):n>": {"10", "-1"},
	} {
		require.Subset(t, variables(parseRule(rule))[0].converter.edges(), want, rule)
	}
}

func TestBodiesKeepConstraints(t *testing.T) {
	r := &notesPlan().Routes[1]
	request := base(r, "POST", jsonShape, 0).request()
	require.JSONEq(t, `{"title": "A title", "stars": 2, "kind": "memo", "tags": ["sam"], "owner": {"age": 36}}`,
		strings.Replace(string(request.Body), `"age": 2`, `"age": 36`, 1))
	require.Equal(t, []exchange.Header{{Name: "X-Key", Value: "sample"}, {Name: "Content-Type", Value: "application/json"}}, request.Header)
	var bodies []string
	for _, v := range fieldVariants(base(r, "POST", jsonShape, 0)) {
		d := base(r, "POST", jsonShape, 0)
		v.change(&d)
		bodies = append(bodies, string(d.request().Body))
	}
	all := strings.Join(bodies, "\n")
	for _, want := range []string{
		`{"title": "", "stars"`, `"title": "xxxxxxxxxxxxxxxxxxxxx"`, `"stars": 0, `, `"stars": 6, `, `"owner": {"age": 150}`, `"owner": {}`, `"tags": ["xxxx"]`,
		`"kind": "MEMO"`, `{"stars": 2, `, `"title": null`, `"nobody_reads": 1}`, `"owner": "text"`,
	} {
		require.Contains(t, all, want)
	}
}

func TestVariantsOfTargets(t *testing.T) {
	d := base(&Route{Rule: "/a/b", Methods: []string{"GET"}}, "GET", jsonShape, 0)
	targets := map[string]bool{}
	for _, list := range variants(d) {
		for _, v := range list {
			changed := d.clone()
			v.change(&changed)
			targets[changed.request().Target] = true
		}
	}
	for _, want := range []string{"/a/b/", "/a//b", "//a/b", "/%61/b", "/A/B", "/a/b?a=1&a=2", "/a/b?"} {
		require.Contains(t, targets, want)
	}
	require.Empty(t, d.target, "the ordinary request stays as it is")
}

func TestMultipart(t *testing.T) {
	r := &Route{Rule: "/up", Methods: []string{"POST"}, Keys: []Key{{Place: Files, Name: "doc"}, {Place: Form, Name: "note"}}}
	d := base(r, "POST", jsonShape, 0)
	request, err := http.NewRequest(http.MethodPost, "/up", strings.NewReader(string(d.request().Body)))
	require.NoError(t, err)
	request.Header.Set("Content-Type", d.request().Header[0].Value)
	require.NoError(t, request.ParseMultipartForm(1<<20))
	require.Equal(t, "a.txt", request.MultipartForm.File["doc"][0].Filename)
	require.Equal(t, "sample", request.Form.Get("note"))
}

func TestGenerates(t *testing.T) {
	count := func(sessions []exchange.Session) (n int, kinds, rules map[string]int) {
		kinds, rules = map[string]int{}, map[string]int{}
		for _, s := range sessions {
			for _, step := range s.Steps {
				n++
				kinds[step.Kind]++
				rules[step.Rule]++
			}
		}
		return n, kinds, rules
	}
	p := notesPlan()
	one := Generate(p, nil, Options{Seed: 7, Count: 1000})
	require.Equal(t, one, Generate(p, nil, Options{Seed: 7, Count: 1000}), "the same seed makes the same sessions")
	require.NotEqual(t, one, Generate(p, nil, Options{Seed: 8, Count: 1000}))
	n, kinds, rules := count(one)
	require.InDelta(t, 1000, n, 100)
	for _, kind := range append(kindOrder, kindRandom) {
		require.Positive(t, kinds[kind], kind)
	}
	require.Len(t, rules, 5)
	require.Equal(t, 1, rules["/old"], "a stub is asked once")
	require.True(t, one[0].Fresh)
	n, _, _ = count(Generate(p, nil, Options{}))
	require.GreaterOrEqual(t, n, 1900)
	require.Empty(t, Generate(&Plan{}, nil, Options{}))
	for _, s := range Generate(&Plan{Routes: []Route{{Rule: "/", Methods: []string{"GET"}}}}, nil, Options{Count: 100000}) {
		require.NotEmpty(t, s.Steps)
	}
}

func TestSamplesAreJSON(t *testing.T) {
	for _, text := range hostileTexts {
		if d := rawQuote(text); strings.ToValidUTF8(text, "") == text {
			var back string
			require.NoError(t, json.Unmarshal([]byte(d), &back), d)
			require.Equal(t, text, back)
		}
	}
}
