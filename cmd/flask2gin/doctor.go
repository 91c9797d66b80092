// This file holds the command doctor, which looks at what flask2gin needs beside itself.

package main

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/mod/semver"

	"github.com/flask2gin/flask2gin/diag"
)

// oldestGo is the first Go release whose os.Root holds every promise made about links and dots.
const oldestGo = "1.26.5"

func newDoctorCmd(s *streams) *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "Look at what flask2gin needs beside itself",
		Long: "Look at the Go toolchain and the module cache, which convert needs for its type check,\n" +
			"and at Python and Flask, which only the comparison with the original app needs.\n" +
			"Each line that needs something ends in its fix. Ends with 4 when convert cannot work.",
		Example: "  flask2gin doctor",
		Args:    cobra.NoArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return runDoctor(c.Context(), s) },
	}
}

// checkup is one line of the doctor.
type checkup struct {
	name   string
	ok     bool
	needed bool // convert cannot work without it
	found  string
	fix    string
}

func runDoctor(ctx context.Context, s *streams) error {
	list := []checkup{checkGo(ctx), checkGin(ctx), checkPython(ctx), checkFlask(ctx)}
	failed := false
	for _, c := range list {
		s.printf("%s\n", c.line(s.outStyle()))
		failed = failed || (c.needed && !c.ok)
	}
	if failed {
		return &exit{code: exitEnvironment}
	}
	return nil
}

func (c checkup) line(style diag.Style) string {
	word, color := "ok", style.Note
	switch {
	case !c.ok && c.needed:
		word, color = "missing", style.Error
	case !c.ok:
		word, color = "absent", style.Warning
	}
	text := fmt.Sprintf("%s%-8s%s %-13s %s", color, word, style.Reset, c.name, diag.Plain(c.found))
	if !c.ok {
		text += "  next: " + c.fix
	}
	return text
}

// ask runs a program for at most ten seconds and returns its trimmed output.
func ask(ctx context.Context, name string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, name, args...).Output()
	return strings.TrimSpace(string(out)), err
}

func checkGo(ctx context.Context) checkup {
	c := checkup{name: "go", needed: true, fix: "install Go " + oldestGo + " or later from https://go.dev/dl/"}
	version, err := ask(ctx, "go", "env", "GOVERSION")
	if err != nil {
		c.found = "no go command on the PATH"
		return c
	}
	c.found = version
	c.ok = semver.Compare("v"+strings.TrimPrefix(firstWord(version), "go"), "v"+oldestGo) >= 0
	return c
}

func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}

func checkGin(ctx context.Context) checkup {
	c := checkup{name: "module cache", needed: true, fix: "go mod download github.com/gin-gonic/gin@latest"}
	cache, err := ask(ctx, "go", "env", "GOMODCACHE")
	if err != nil || cache == "" {
		c.found = "not known without the go command"
		return c
	}
	found, _ := filepath.Glob(filepath.Join(cache, "github.com", "gin-gonic", "gin@*"))
	if len(found) == 0 {
		c.found = "no Gin in " + cache + "; convert would fetch it"
		return c
	}
	c.ok, c.found = true, filepath.Base(found[len(found)-1])
	return c
}

func checkPython(ctx context.Context) checkup {
	c := checkup{name: "python", fix: "install Python 3.9 or later; only the comparison with Flask needs it"}
	version, err := ask(ctx, "python3", "-c", "import platform; print(platform.python_version())")
	if err != nil {
		c.found = "no python3 command on the PATH"
		return c
	}
	c.ok, c.found = true, version
	return c
}

func checkFlask(ctx context.Context) checkup {
	c := checkup{name: "flask", fix: "python3 -m pip install Flask; only the comparison with Flask needs it"}
	version, err := ask(ctx, "python3", "-c", "import importlib.metadata as m; print(m.version('flask'))")
	if err != nil {
		c.found = "python3 has no module flask"
		return c
	}
	c.ok, c.found = true, version
	return c
}
