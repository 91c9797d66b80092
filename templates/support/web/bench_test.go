package web

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// discarding is a writer that keeps the header alone.
type discarding struct{ header http.Header }

func (d *discarding) Header() http.Header         { return d.header }
func (d *discarding) Write(b []byte) (int, error) { return len(b), nil }
func (d *discarding) WriteHeader(int)             {}

// benched returns an app with a view that answers an empty body and one that shows what was asked.
func benched() *App {
	gin.SetMode(gin.ReleaseMode)
	app := New(Config{Name: "bench", Rules: []Rule{
		{Rule: "/empty", Endpoint: "empty", Methods: []string{"GET"}},
		{Rule: "/asked", Endpoint: "asked", Methods: []string{"GET"}},
	}})
	app.GET("/empty", Handle(func(c *gin.Context) error { return Empty(c, http.StatusNoContent) }))
	app.GET("/asked", Handle(func(c *gin.Context) error {
		_, err := DataParsed(c)
		if err != nil {
			return err
		}
		return JSON(c, http.StatusOK, py.Fields("url", URL(c), "q", ArgOr(c, "q", ""), "headers", RequestHeaders(c).ToDict()))
	}))
	return app
}

// TestAllocations holds the cost of a request: what the app allocates besides the view's own values.
func TestAllocations(t *testing.T) {
	app := benched()
	for path, most := range map[string]float64{"/empty": 10, "/asked?q=1": 26} {
		request := httptest.NewRequest(http.MethodGet, path, nil)
		request.Body = http.NoBody
		got := testing.AllocsPerRun(100, func() {
			app.ServeHTTP(&discarding{http.Header{}}, request)
		})
		require.LessOrEqual(t, got, most, path)
	}
}

func BenchmarkServe(b *testing.B) {
	app := benched()
	for _, path := range []string{"/empty", "/asked?q=1"} {
		b.Run(path, func(b *testing.B) {
			request := httptest.NewRequest(http.MethodGet, path, nil)
			request.Body = http.NoBody
			b.ReportAllocs()
			for b.Loop() {
				app.ServeHTTP(&discarding{http.Header{}}, request)
			}
		})
	}
}
