// This file holds the apps that are replayed against the list of those with stubs: a translation that is lost shows.

package verify_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// awkwardStubs lists the awkward apps that are not answered as a whole.
const awkwardStubs = "../testdata/awkward/stubs.txt"

// endings say of each app that ran what became of it: "" when every recorded request was answered.
type endings map[string]string

// stubbed notes how many of the recorded requests of an app were answered by stubs.
func (f endings) stubbed(name string, stubs int) {
	f[name] = ""
	if stubs > 0 {
		f[name] = fmt.Sprintf("%d requests answered by stubs", stubs)
	}
}

// compare holds the endings against the lines of a list, "NAME ENDING"; an app that is not listed is answered as a whole.
// -update writes the list, with -only the lines of the apps that ran.
func (f endings) compare(t *testing.T, list string) {
	data, err := os.ReadFile(list)
	require.NoError(t, err)
	listed := map[string]string{}
	for line := range strings.Lines(string(data)) {
		name, ending, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		listed[name] = ending
	}
	for name, ending := range f {
		if *update {
			listed[name] = ending
		} else if listed[name] != ending {
			t.Errorf("%s: %q, where %s has %q (go test ./verify -run %s -update, and read what changed)", name, ending, list, listed[name], t.Name())
		}
	}
	if !*update {
		return
	}
	var lines []string
	for name, ending := range listed {
		if ending != "" {
			lines = append(lines, name+" "+ending+"\n")
		}
	}
	slices.Sort(lines)
	require.NoError(t, os.WriteFile(list, []byte(strings.Join(lines, "")), 0o644))
}
