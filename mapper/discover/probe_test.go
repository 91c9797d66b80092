package discover_test

import (
	"fmt"
	"os"
	"runtime"
	"testing"
	"time"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper/discover"
)

func TestProbe(t *testing.T) {
	dir := os.Getenv("PROBE")
	if dir == "" {
		t.Skip()
	}
	var r diag.Report
	t0 := time.Now()
	p := readProgram(t, dir, &r)
	t1 := time.Now()
	apps := discover.Find(p, discover.Options{App: os.Getenv("PROBE_APP")}, &r)
	t2 := time.Now()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	for _, d := range r.All() {
		if d.Code >= 2100 && d.Code < 2200 || d.Code >= 3100 && d.Code < 3200 || d.Code < 2 {
			fmt.Printf("%s %s:%d %.300s\n", d.Code, d.Path, d.Position().Line, d.Message)
		}
	}
	for _, a := range apps {
		fmt.Println("APP", a.Kind, a.Name, a.Module.Name, a.Place.File.Path, a.Factory != nil, "run", a.RunHost, a.RunPort, a.Debug, "strict", a.StrictSlashes, "static", a.StaticFolder, a.StaticURL, len(a.Blueprints), "bps", len(a.Hooks), "hooks", len(a.Handlers), "handlers", len(a.Config), "config")
		for _, e := range a.Extensions {
			fmt.Println("  EXT", e.Qualified)
		}
		unk := 0
		for _, x := range a.Routes {
			if x.View.Unknown != "" {
				unk++
				fmt.Println("  UNKNOWN", x.Rule, x.Endpoint, x.View.Unknown)
			}
		}
		fmt.Println("  routes", len(a.Routes), "unknown views", unk)
		if os.Getenv("PROBE_ROUTES") != "" {
			for _, l := range routeLines(a) {
				fmt.Println(l)
			}
		}
	}
	fmt.Println("parse+lower", t1.Sub(t0), "find", t2.Sub(t1), "heap", m.Sys>>20, "MB")
}
