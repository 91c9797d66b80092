// This file tests that git apply takes the patches and gives what writing gives.

package outdir

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/codegen"
)

func TestPatchIsWhatGitApplyTakes(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("no git")
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for round := range 40 {
		dir := filepath.Join(t.TempDir(), "out")
		one := randomFiles(rng, nil)
		two := randomFiles(rng, one)
		if round > 0 {
			_, err := Write(t.Context(), dir, output("v1", one))
			require.NoError(t, err)
		} else {
			require.NoError(t, os.Mkdir(dir, 0o755))
		}
		p, err := NewPlan(dir, output("v1", two))
		require.NoError(t, err)
		apply(t, git, dir, p)
		p.Close()
		require.Equal(t, texts(output("v1", two)), tree(t, dir))
	}
}

// apply runs git apply in dir with the plan's patch.
func apply(t *testing.T, git, dir string, p *Plan) {
	t.Helper()
	cmd := exec.Command(git, "apply", "--whitespace=nowarn", "-")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GIT_CEILING_DIRECTORIES="+filepath.Dir(dir), "GIT_CONFIG_GLOBAL=/dev/null")
	cmd.Stdin = strings.NewReader(p.Patch())
	text, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s\n%s", text, p.Patch())
}

// randomFiles returns files, most of them those of old with some lines changed.
func randomFiles(rng *rand.Rand, old map[string]string) map[string]string {
	files := map[string]string{".gitignore": ".env\n"}
	for i := range 6 {
		name := fmt.Sprintf("dir %d/f\té%d.txt", i%2, i)
		switch {
		case rng.IntN(5) == 0:
		case old[name] != "" && rng.IntN(4) > 0:
			files[name] = changed(rng, old[name])
		default:
			files[name] = randomText(rng)
		}
	}
	return files
}

func randomText(rng *rand.Rand) string {
	var b strings.Builder
	for range rng.IntN(60) {
		b.WriteString([]string{"a\n", "b\r\n", "\n", "func f() {\n", "}\n", "é\n", "c"}[rng.IntN(7)])
	}
	if rng.IntN(6) == 0 {
		b.WriteString("\x00\xff binary" + strings.Repeat("x", rng.IntN(300)))
	}
	return b.String()
}

func changed(rng *rand.Rand, text string) string {
	lines := strings.SplitAfter(text, "\n")
	for range 1 + rng.IntN(4) {
		at := rng.IntN(len(lines))
		switch rng.IntN(3) {
		case 0:
			lines = append(lines[:at:at], lines[at+1:]...)
		case 1:
			lines[at] = "changed\n"
		default:
			lines = append(lines[:at:at], append([]string{"inserted\n"}, lines[at:]...)...)
		}
		if len(lines) == 0 {
			return "x"
		}
	}
	return strings.Join(lines, "")
}

func TestPatchOrder(t *testing.T) {
	p, err := NewPlan(filepath.Join(t.TempDir(), "out"), output("v1", first))
	require.NoError(t, err)
	defer p.Close()
	patch := p.Patch()
	require.Less(t, strings.Index(patch, "main.go"), strings.Index(patch, codegen.ManifestPath))
}
