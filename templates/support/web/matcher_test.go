package web

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// recordedRule is a rule as the recorder writes it.
type recordedRule struct {
	Rule          string
	Endpoint      string
	Methods       []string
	Defaults      map[string]any
	StrictSlashes *bool
	MergeSlashes  *bool
	RedirectTo    string
	Subdomain     string
	Host          string
	Alias         bool
}

func (r recordedRule) rule() Rule {
	for k, v := range r.Defaults {
		if f, ok := v.(float64); ok {
			r.Defaults[k] = int(f)
		}
	}
	return Rule{
		Rule: r.Rule, Endpoint: r.Endpoint, Methods: r.Methods, Defaults: r.Defaults, NoAutoOptions: true,
		StrictSlashes: r.StrictSlashes, MergeSlashes: r.MergeSlashes, RedirectTo: r.RedirectTo, Subdomain: r.Subdomain, Host: r.Host, Alias: r.Alias,
	}
}

func rulesOf(recorded []recordedRule) []Rule {
	var rules []Rule
	for _, r := range recorded {
		rules = append(rules, r.rule())
	}
	return rules
}

// recordedRoutes is one line of routes.jsonl.gz.
type recordedRoutes struct {
	Rules    []recordedRule
	Opt      MapOptions
	Requests [][]json.RawMessage
}

// readLines decodes a gzipped file of JSON lines.
func readLines[T any](t *testing.T, name string, each func(line int, v T)) {
	t.Helper()
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		var v T
		require.NoError(t, json.Unmarshal(lines.Bytes(), &v))
		each(n, v)
	}
	require.NoError(t, lines.Err())
}

func text(raw json.RawMessage) string {
	var s string
	_ = json.Unmarshal(raw, &s)
	return s
}

// spell writes a match as the recorder writes Werkzeug's verdicts.
func spell(m *Map, match Match, err error) []any {
	switch {
	case err != nil:
		return []any{"error", "ValueError"}
	case match.Status == 404:
		return []any{"404"}
	case match.Status == 405:
		return []any{"405", match.Allowed}
	case match.Absolute:
		return []any{"redirect", joinURL("http://"+m.hostOf(match.host)+"/", match.Redirect)}
	case match.Rule == nil:
		return []any{"redirect", "http://" + m.hostOf(match.host) + "/" + strings.TrimLeft(match.Redirect, "/")}
	}
	values := [][]string{}
	for _, v := range match.Values {
		kind, shown := "str", fmt.Sprint(v.Value)
		switch x := v.Value.(type) {
		case int, *big.Int:
			kind = "int"
		case float64:
			kind, shown = "float", floatText(x)
		}
		values = append(values, []string{v.Name, kind, shown})
	}
	slices.SortFunc(values, slices.Compare)
	return []any{"ok", match.route.index, values}
}

// hostOf is the host of a request in the recorder: h.test or one under it, or as
// it is when hosts are matched.
func (m *Map) hostOf(part string) string {
	if m.opt.HostMatching {
		return part
	}
	return under(part)
}

func under(subdomain string) string {
	if subdomain != "" {
		return subdomain + ".h.test"
	}
	return "h.test"
}

// TestMatchesWerkzeug holds the matcher to the recorded verdicts of
// werkzeug.routing.Map.
func TestMatchesWerkzeug(t *testing.T) {
	pairs, bad := 0, 0
	readLines(t, "testdata/routes.jsonl.gz", func(line int, set recordedRoutes) {
		m, err := NewMap(rulesOf(set.Rules), set.Opt)
		require.NoError(t, err)
		for _, q := range set.Requests {
			pairs++
			match, err := m.Match(text(q[0]), text(q[1]), text(q[2]))
			got, _ := json.Marshal(spell(m, match, err))
			if want := q[3]; !jsonEqual(got, want) {
				if bad++; bad < 20 {
					t.Errorf("line %d: %s %q (%s)\n got %s\nwant %s\nrules %v", line, text(q[2]), text(q[1]), text(q[0]), got, want, set.Rules)
				}
			}
		}
	})
	require.Zero(t, bad, "wrong verdicts among %d", pairs)
	require.Greater(t, pairs, 100_000)
}

func jsonEqual(a, b []byte) bool {
	var x, y any
	return json.Unmarshal(a, &x) == nil && json.Unmarshal(b, &y) == nil && fmt.Sprint(x) == fmt.Sprint(y)
}

// TestBuildsWerkzeugURLs holds URL building to what Werkzeug builds.
func TestBuildsWerkzeugURLs(t *testing.T) {
	type line struct {
		Rules  []recordedRule
		Builds [][]json.RawMessage
	}
	bad, built := 0, 0
	readLines(t, "testdata/urls.jsonl.gz", func(n int, set line) {
		m, err := NewMap(rulesOf(set.Rules), MapOptions{})
		require.NoError(t, err)
		for _, b := range set.Builds {
			built++
			values := recordedValues(t, b[1])
			got := buildOf(m, text(b[0]), values)
			var want []string
			require.NoError(t, json.Unmarshal(b[2], &want))
			if want[0] == "error" {
				want = want[:1]
			}
			if !slices.Equal(got, want) {
				if bad++; bad < 20 {
					t.Errorf("line %d: %s %s\n got %v\nwant %v\nrules %v", n, b[0], b[1], got, want, set.Rules)
				}
			}
		}
	})
	require.Zero(t, bad, "wrong URLs among %d", built)
}

func recordedValues(t *testing.T, raw json.RawMessage) valueList {
	var pairs [][2]json.RawMessage
	require.NoError(t, json.Unmarshal(raw, &pairs))
	var values valueList
	for _, p := range pairs {
		var v any
		require.NoError(t, json.Unmarshal(p[1], &v))
		if f, ok := v.(float64); ok && !strings.ContainsAny(string(p[1]), ".e") {
			v = int(f)
		}
		if v != nil {
			values.set(text(p[0]), v)
		}
	}
	return values
}

func buildOf(m *Map, endpoint string, values valueList) []string {
	host, path, err := m.buildFor(endpoint, values, "GET")
	switch err.(type) {
	case nil:
	case *buildError:
		return []string{"BuildError"}
	default:
		return []string{"error"}
	}
	if host != "" {
		host += "."
	}
	return []string{"ok", "http://" + host + "h.test/" + strings.TrimLeft(path, "/")}
}
