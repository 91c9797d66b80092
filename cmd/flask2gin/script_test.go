// This file holds the runner of the scripts in testdata/script and of the cases in testdata/diag at the root.

package main

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/diag"
)

var update = flag.Bool("update", false, "rewrite what the scripts compare with")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"flask2gin":       main,
		"flask2gin-panic": func() { os.Exit(runWith(panicking)) },
		"flask2gin-wait":  func() { os.Exit(runWith(waiting)) },
	})
}

// runWith runs a command line on the process's own streams after change was applied to them.
func runWith(change func(*streams)) int {
	s := newStreams(os.Stdout, os.Stderr, os.Getenv)
	change(s)
	ctx, stop := untilSignal(context.Background())
	defer stop()
	return run(ctx, os.Args[1:], s)
}

// panicking makes the first thing that is asked of the environment panic.
func panicking(s *streams) {
	asked := false
	s.env = func(string) string {
		if !asked {
			asked = true
			panic("a test asked for it")
		}
		return ""
	}
}

// waiting makes the command say that it has begun and then wait for ever.
func waiting(s *streams) {
	s.patience = 100 * time.Millisecond
	s.env = func(string) string {
		_, _ = os.Stderr.WriteString("waiting\n")
		_ = os.WriteFile("begun", nil, 0o600)
		select {}
	}
}

func params(dir string) testscript.Params {
	return testscript.Params{
		Dir:                 dir,
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOFLAGS", "GOPROXY", "GOTOOLCHAIN"} {
				if value, ok := goEnv[name]; ok {
					e.Setenv(name, value)
				}
			}
			e.Setenv("ROOT", repositoryRoot)
			e.Setenv("TESTBIN", filepath.SplitList(os.Getenv("PATH"))[0])
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code": checkCode, "big": writeBig, "many": writeMany, "deep": writeDeep, "evil": writeEvil, "latin": writeLatin, "bomb": writeBomb,
			"until":    until,
			"copytree": copyTree, "sametree": sameTree,
		},
	}
}

func TestScripts(t *testing.T) { testscript.Run(t, params("testdata/script")) }

func TestDiagnosticCases(t *testing.T) { testscript.Run(t, params("../../testdata/diag")) }

// shownElsewhere holds the codes that no input is known to cause, because only a gap of flask2gin would: package tests
// cause them with input that no other stage makes.
var shownElsewhere = map[diag.Code]string{
	diag.NotChecked:  "the mapper's own output does not type-check",
	diag.NotTyped:    "the assembly's own output does not type-check",
	diag.StateAcross: "all modules are merged into one Go package instead",
}

// TestEveryCodeHasACase holds that each code of the table is produced by a case that runs the program.
func TestEveryCodeHasACase(t *testing.T) {
	var missing []string
	for _, code := range diag.Codes() {
		if shownElsewhere[code] != "" {
			continue
		}
		data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "diag", code.String()+".txtar"))
		if err != nil {
			missing = append(missing, code.String())
			continue
		}
		text := strings.ReplaceAll(string(data), `\]`, "]")
		require.Contains(t, text, code.String()+"]", "the case of %s does not show it", code)
	}
	require.Empty(t, missing, "codes without a case in testdata/diag")
}

// TestNoOrphanCases holds that each case is named after a code.
func TestNoOrphanCases(t *testing.T) {
	files, err := filepath.Glob("../../testdata/diag/*.txtar")
	require.NoError(t, err)
	for _, file := range files {
		_, err := parseCode(strings.TrimSuffix(filepath.Base(file), ".txtar"))
		require.NoError(t, err, file)
	}
}
