// This file writes the answers of a specification.

package mapper

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/templates/support/fastapi"
)

// mediaTypes are those of the response classes that say one, besides JSON.
var mediaTypes = map[string]string{"HTMLResponse": "text/html", "PlainTextResponse": "text/plain"}

// responses describes the answers.
func (s *specification) responses(op *ir.Operation, id string, validates bool) object {
	status := op.Status
	if status == 0 {
		status = 200
	}
	answer := object{"description": "Successful Response"}
	if op.Doc.Answer != "" {
		answer["description"] = op.Doc.Answer
	}
	if op.Class == "RedirectResponse" && op.Status == 0 {
		status = 307
	}
	media := "application/json"
	isJSON := op.Class == "" || op.Class == ir.ORJSONClass
	if !isJSON {
		media = mediaTypes[op.Class]
	}
	if media != "" && !fastapi.Bodiless(status) {
		schema := object{"type": "string"}
		if isJSON {
			schema = s.answer(op.Scope, op.Model, id)
		}
		answer["content"] = object{media: object{"schema": schema}}
	}
	out := object{strconv.Itoa(status): answer}
	s.moreResponses(out, op, id, media)
	if validates && out["422"] == nil && out["4XX"] == nil && out["default"] == nil {
		s.invalid = true
		out["422"] = object{"description": "Validation Error",
			"content": object{"application/json": object{"schema": object{"$ref": "#/components/schemas/HTTPValidationError"}}}}
	}
	return out
}

// answer returns the schema of what an operation answers with.
func (s *specification) answer(scope *ir.Func, model pyast.Expr, id string) object {
	if model == nil {
		return object{}
	}
	v, failure := s.models.known.Value(scope, model, nil, false)
	if failure != nil {
		s.doubtIf(true, "what %s answers with: %s", id, failure.Message)
		return object{}
	}
	out := s.schemas.OfAnswer(v)
	if _, refers := out["$ref"]; !refers {
		out["title"] = "Response " + pydantic.Title(id)
	}
	return out
}

// member is an item of a dict display.
type member struct {
	key   *ir.Const
	value ir.Said
}

// display returns the items of a dict display, also of one that has a name or is spread in another; false for anything
// else.
func display(e ir.Said, depth int) ([]member, bool) {
	if name, ok := e.Expr.(*pyast.Name); ok {
		v := e.Scope.Resolve(name)
		if v == nil || v.Kind != ir.Variable || !v.Global || len(v.Binds) != 1 || v.Value == nil || depth > 10 {
			return nil, false
		}
		return display(ir.Said{Expr: v.Value, Scope: v.Module.Body}, depth+1)
	}
	d, ok := e.Expr.(*pyast.Dict)
	if !ok {
		return nil, false
	}
	var out []member
	for i, key := range d.Keys {
		value := ir.Said{Expr: d.Values[i], Scope: e.Scope}
		if key == nil {
			more, ok := display(value, depth+1)
			if !ok {
				return nil, false
			}
			out = append(out, more...)
			continue
		}
		out = append(out, member{lower.Fold(e.Scope, key), value})
	}
	return out, true
}

// moreResponses adds what responses={...} says, where that of the operation wins over those of its routers.
func (s *specification) moreResponses(out object, op *ir.Operation, id, media string) {
	found := map[string]ir.Said{}
	for _, list := range op.Doc.Responses {
		if c := lower.Fold(list.Scope, list.Expr); c != nil && c.Kind == ir.ConstNone {
			continue
		}
		items, ok := display(list, 0)
		s.doubtIf(!ok, "the option responses of %s", id)
		for _, item := range items {
			key := statusKey(item, list.Scope)
			s.doubtIf(key == "", "a status of the option responses of %s", id)
			found[key] = item.value
		}
	}
	for _, key := range slices.Sorted(maps.Keys(found)) {
		s.response(out, key, found[key], id, media)
	}
}

// statusKey returns a status as FastAPI spells it, "" for one that is not known.
func statusKey(item member, scope *ir.Func) string {
	switch {
	case item.key == nil:
		return ""
	case item.key.Kind == ir.ConstInt && item.key.Big == nil:
		return strconv.FormatInt(item.key.Int, 10)
	case item.key.Kind == ir.ConstStr && strings.EqualFold(item.key.Text, "default"):
		return "default"
	case item.key.Kind == ir.ConstStr:
		return strings.ToUpper(item.key.Text)
	}
	return ""
}

// ranges are the descriptions of whole ranges of statuses.
var ranges = map[string]string{
	"1XX": "Information", "2XX": "Success", "3XX": "Redirection", "4XX": "Client Error", "5XX": "Server Error", "default": "Default Response",
}

// response adds one answer.
func (s *specification) response(out object, key string, said ir.Said, id, media string) {
	items, ok := display(said, 0)
	s.doubtIf(!ok, "the answer %s of %s", key, id)
	own := object{}
	var model ir.Said
	for _, item := range items {
		if item.key != nil && item.key.Kind == ir.ConstStr && item.key.Text == "model" {
			model = item.value
			continue
		}
		value, ok := pydantic.Constant(lower.Fold(item.value.Scope, item.value.Expr))
		s.doubtIf(!ok || item.key == nil || item.key.Kind != ir.ConstStr || item.key.Text == "links", "the answer %s of %s", key, id)
		if item.key != nil && value != nil {
			own[item.key.Text] = value
		}
	}
	if model.Expr != nil && !isNone(model.Expr) {
		if media == "" {
			media = "application/json"
		}
		schema := s.answer(model.Scope, model.Expr, key+"_"+id)
		merge(own, object{"content": object{media: object{"schema": schema}}})
	}
	answer, _ := out[key].(object)
	if answer == nil {
		answer = object{}
		out[key] = answer
	}
	description, _ := own["description"].(string)
	if description == "" {
		description, _ = answer["description"].(string)
	}
	if description == "" {
		description = ranges[key]
	}
	if code, err := strconv.Atoi(key); err == nil && description == "" {
		description = fastapi.Phrase(code)
	}
	if description == "" {
		description = "Additional Response"
	}
	merge(answer, own)
	answer["description"] = description
}

// extend adds the members of openapi_extra.
func (s *specification) extend(out object, extra ir.Said) {
	if extra.Expr == nil {
		return
	}
	value, ok := pydantic.Constant(lower.Fold(extra.Scope, extra.Expr))
	s.doubtIf(!ok, "the option openapi_extra, which is not constant")
	if more, isObject := value.(object); isObject {
		merge(out, more)
	}
}

// merge is deep_dict_update: objects are merged, lists joined.
func merge(out, more object) {
	for key, value := range more {
		inner, isObject := value.(object)
		known, wasObject := out[key].(object)
		list, isList := value.([]any)
		before, wasList := out[key].([]any)
		switch {
		case isObject && wasObject:
			merge(known, inner)
		case isList && wasList:
			out[key] = slices.Concat(before, list)
		default:
			out[key] = value
		}
	}
}
