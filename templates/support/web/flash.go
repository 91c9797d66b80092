// Flashed messages, which the session keeps for the next request (SEMANTICS N7).
package web

import (
	"slices"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// flashesKey is where a Gin context keeps the messages that were taken.
const flashesKey = "web.flashes"

// Flash stores a message; the category is "message" unless one is given.
func Flash(c *gin.Context, message any, category ...string) error {
	kind := "message"
	if len(category) > 0 {
		kind = category[0]
	}
	s := Session(c)
	list, _ := s.GetOr("_flashes", nil).(*py.List[any])
	if list == nil {
		list = py.NewList[any]()
	}
	list.Append(py.Tuple{kind, message})
	return s.Set("_flashes", list)
}

// FlashedMessages returns get_flashed_messages(category_filter=categories): the
// texts, taken from the session once per request.
func FlashedMessages(c *gin.Context, categories ...string) (*py.List[any], error) {
	pairs, err := FlashedPairs(c, categories...)
	if err != nil {
		return nil, err
	}
	texts := py.NewList[any]()
	for pair := range pairs.All() {
		texts.Append(pair[1])
	}
	return texts, nil
}

// FlashedPairs returns get_flashed_messages(with_categories=True).
func FlashedPairs(c *gin.Context, categories ...string) (*py.List[py.Tuple], error) {
	all, ok := c.Get(flashesKey)
	if !ok {
		taken, err := takeFlashes(Session(c))
		if err != nil {
			return nil, err
		}
		c.Set(flashesKey, taken)
		all = taken
	}
	pairs := py.NewList[py.Tuple]()
	for item := range all.(*py.List[any]).All() {
		pair, ok := item.(py.Tuple)
		if !ok || len(pair) != 2 {
			continue
		}
		if len(categories) == 0 || slices.Contains(categories, py.Str(pair[0])) {
			pairs.Append(pair)
		}
	}
	return pairs, nil
}

func takeFlashes(s *SessionData) (*py.List[any], error) {
	if !s.Has("_flashes") {
		return py.NewList[any](), nil
	}
	v, err := s.Pop("_flashes")
	list, ok := v.(*py.List[any])
	if !ok {
		list = py.NewList[any]()
	}
	return list, err
}
