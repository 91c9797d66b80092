// This file tests what is found of the requests of the sample apps.

package flask2gin_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/verify/plan"
)

func planOf(t *testing.T, folder string) *plan.Plan {
	var r diag.Report
	result, err := flask2gin.Inspect(context.Background(), flask2gin.Read(folder, &r), flask2gin.Options{NoCheck: true}, &r)
	require.NoError(t, err)
	return result.Plan()
}

// spelled returns the keys of a route, one word each.
func spelled(p *plan.Plan, method, rule string) []string {
	var out []string
	for _, r := range p.Routes {
		if r.Rule != rule || !slices.Contains(r.Methods, method) {
			continue
		}
		for _, k := range r.Keys {
			out = append(out, strings.TrimRight(fmt.Sprintf("%s.%s:%s %s", k.Place, k.Name, k.Type, strings.Join(k.Values, "|")), " "))
		}
	}
	slices.Sort(out)
	return out
}

func TestPlanKnowsKeys(t *testing.T) {
	todo, notes, kitchen := planOf(t, "testdata/apps/todo"), planOf(t, "testdata/apps/notes"), planOf(t, "testdata/apps/kitchen")
	require.Equal(t, []string{
		"args.done:str true", "args.limit:int -1|0|1", "args.priority:int", "args.q:", "args.sort:str created|priority|title", "headers.X-Request-ID:",
	}, spelled(todo, "GET", "/api/todos/"))
	require.Equal(t, []string{
		"headers.X-Api-Key: alice-key|bob-key", "json.body:str", "json.pinned:bool", "json.tags:", "json.title:str",
	}, spelled(notes, "PATCH", "/notes/<int:note_id>"))
	require.Equal(t, []string{"form.age:int", "form.color:", "form.name:"}, spelled(kitchen, "POST", "/form"))
	require.Equal(t, []string{"cookies.theme:"}, spelled(kitchen, "GET", "/cookies"))
	require.Contains(t, notes.Words, "alice-key")
}

func TestPlanKnowsModels(t *testing.T) {
	todo := planOf(t, "testdata/apps/todo")
	i := slices.IndexFunc(todo.Routes, func(r plan.Route) bool {
		return r.Rule == "/api/lists/shared" && slices.Contains(r.Methods, "POST")
	})
	body := todo.Routes[i].Body
	require.NotNil(t, body)
	var names []string
	for _, f := range body.Fields {
		names = append(names, fmt.Sprintf("%s:%s %v", f.Name, f.Type, f.Required))
	}
	require.Equal(t, []string{"name:str true", "color:str false", "public:bool false", "owner:object true", "helpers:list false"}, names)
	require.Equal(t, []string{`"red"`, `"green"`, `"blue"`}, body.Fields[1].Choices)
	require.Equal(t, 1, *body.Fields[0].MinLength)
	require.InDelta(t, 0, *body.Fields[3].Fields[1].Ge, 0)
	require.Equal(t, plan.Object, body.Fields[4].Item.Type)
}
