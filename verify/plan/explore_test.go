// This file tests the exploration on a small app with an API key, a login and notes in memory.

package plan

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// shop is a side within the test.
type shop struct {
	mux      *http.ServeMux
	notes    map[int]string
	requests int
}

func (s *shop) Name() string { return "shop" }

func (s *shop) Do(_ context.Context, r exchange.Request) exchange.Answer {
	s.requests++
	request := httptest.NewRequest(r.Method, "/", bytes.NewReader(r.Body))
	request.URL.Path, request.URL.RawQuery, _ = strings.Cut(r.Target, "?")
	for _, h := range r.Header {
		request.Header.Add(h.Name, h.Value)
	}
	w := httptest.NewRecorder()
	s.mux.ServeHTTP(w, request)
	a := exchange.Answer{Status: w.Code, Body: w.Body.Bytes()}
	for name, values := range w.Header() {
		for _, v := range values {
			a.Header = append(a.Header, exchange.Header{Name: name, Value: v})
		}
	}
	return a
}

func newShop() *shop {
	s := &shop{mux: http.NewServeMux(), notes: map[int]string{}}
	guard := func(h http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			switch r.Header.Get("X-Key") {
			case "sesame":
				h(w, r)
			case "":
				w.WriteHeader(401)
			default:
				w.WriteHeader(403)
			}
		}
	}
	s.mux.HandleFunc("GET /notes", func(w http.ResponseWriter, r *http.Request) {
		if sort := r.FormValue("sort"); sort != "" && sort != "title" {
			w.WriteHeader(400)
		}
		fmt.Fprint(w, slices.Sorted(maps.Keys(s.notes)))
	})
	s.mux.HandleFunc("POST /notes", guard(func(w http.ResponseWriter, r *http.Request) {
		var in struct{ Title string }
		if json.NewDecoder(r.Body).Decode(&in) != nil || in.Title == "" {
			w.WriteHeader(422)
			return
		}
		id := 100 + len(s.notes)
		s.notes[id] = in.Title
		w.WriteHeader(201)
		fmt.Fprintf(w, `{"count": 1, "note": {"stars": 7, "id": %d}}`, id)
	}))
	item := func(h func(id int, w http.ResponseWriter)) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			var id int
			if _, err := fmt.Sscan(r.PathValue("id"), &id); err != nil || s.notes[id] == "" {
				w.WriteHeader(404)
				return
			}
			h(id, w)
		}
	}
	s.mux.HandleFunc("GET /notes/{id}", item(func(id int, w http.ResponseWriter) { fmt.Fprint(w, s.notes[id]) }))
	s.mux.HandleFunc("DELETE /notes/{id}", guard(item(func(id int, _ http.ResponseWriter) { delete(s.notes, id) })))
	s.mux.HandleFunc("POST /login", func(w http.ResponseWriter, r *http.Request) {
		if r.FormValue("username") == "" || r.FormValue("password") == "" {
			w.WriteHeader(400)
			return
		}
		fmt.Fprint(w, `{"user": {"access_token": "t.o.k"}}`)
	})
	s.mux.HandleFunc("GET /me", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Token t.o.k" {
			w.WriteHeader(401)
		}
	})
	return s
}

func TestExplores(t *testing.T) {
	s := newShop()
	p := notesPlan()
	known := Explore(t.Context(), p, s, 1000)
	good, total := known.Succeeding()
	require.Equal(t, 6, total)
	require.Equal(t, 6, good)
	require.Less(t, s.requests, 200)
	require.Len(t, known.resources, 1)
	require.Equal(t, "$.note.id", known.resources[0].source)
	require.Equal(t, "/notes/<int:note_id>", known.resources[0].prefix)

	sessions := Generate(p, known, Options{Seed: 1, Count: 500})
	lifetime := find(t, sessions, "lifetime")
	require.Equal(t, []exchange.Bind{{Name: "made0", Source: "$.note.id"}}, lifetime.Steps[0].Bind)
	require.True(t, slices.ContainsFunc(lifetime.Steps, func(s exchange.Step) bool {
		return s.Request.Method == "DELETE" && s.Request.Target == "/notes/${made0}"
	}))
	me := find(t, sessions, "GET /me")
	require.Equal(t, []exchange.Bind{{Name: "token1", Source: "$.user.access_token"}}, me.Steps[0].Bind)
	require.Contains(t, me.Steps[1].Request.Header, exchange.Header{Name: "Authorization", Value: "Token ${token1}"})
	require.True(t, succeeds(t, lifetime), "the session works on a fresh app with other ids")
}

func find(t *testing.T, sessions []exchange.Session, name string) exchange.Session {
	i := slices.IndexFunc(sessions, func(s exchange.Session) bool { return strings.Contains(s.Name, name) })
	require.GreaterOrEqual(t, i, 0, name)
	return sessions[i]
}

// succeeds plays a session on a fresh app and reports whether what it made can be read and deleted.
func succeeds(t *testing.T, session exchange.Session) bool {
	s := newShop()
	s.notes[100] = "there already"
	bound := map[string]string{}
	statuses := map[string]int{}
	for _, step := range session.Steps {
		a := s.Do(t.Context(), step.Request.Fill(bound))
		if statuses[step.Request.Method+" "+step.Rule] == 0 {
			statuses[step.Request.Method+" "+step.Rule] = a.Status
		}
		for _, b := range step.Bind {
			value, err := b.Take(a)
			require.NoError(t, err)
			bound[b.Name] = value
		}
	}
	return statuses["POST /notes"] == 201 && statuses["GET /notes/<int:note_id>"] == 200 && statuses["DELETE /notes/<int:note_id>"] == 200
}

func TestExploreEnds(t *testing.T) {
	s := newShop()
	Explore(t.Context(), notesPlan(), s, 5)
	require.LessOrEqual(t, s.requests, 16, "a few requests of learning may come on top")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	s = newShop()
	Explore(ctx, notesPlan(), s, 100)
	require.Zero(t, s.requests)
}
