package web

import (
	"net/http/httptest"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/require"
)

func TestSmoke(t *testing.T) {
	gin.SetMode(gin.TestMode)
	app := New(Config{Name: "todo", Rules: []Rule{
		{Rule: "/api/todos/", Endpoint: "todos.list"},
		{Rule: "/api/todos/<int:id>", Endpoint: "todos.get"},
		{Rule: "/api/todos/<name>", Endpoint: "todos.name"},
	}})
	g := app.Group("/api/todos")
	g.GET("/", Handle(func(c *gin.Context) error { return JSON(c, 200, "é") }))
	app.Switch("GET", "/api/todos/<int:id>", Handle(func(c *gin.Context) error {
		id, err := IntParam(c, "id")
		if err != nil {
			return err
		}
		return JSON(c, 201, id)
	}))
	app.Switch("GET", "/api/todos/<name>", Handle(func(c *gin.Context) error { panic(c.Param("name")) }))
	for _, q := range [][2]string{{"GET", "/api/todos/"}, {"HEAD", "/api/todos/"}, {"OPTIONS", "/api/todos/"}, {"GET", "/api/todos?x=1&y=%zz"}, {"GET", "/api/todos/7"}, {"GET", "/api/todos/x"}, {"POST", "/api/todos/"}, {"GET", "//api/todos/"}} {
		w := httptest.NewRecorder()
		app.Engine.ServeHTTP(w, httptest.NewRequest(q[0], q[1], nil))
		t.Log(q, w.Code, w.Header(), w.Body.String())
	}
	require.Equal(t, []bool{true, false, false}, Plain(app.config.Rules))
}
