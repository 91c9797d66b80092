// This file reads what the specification says of FastAPI's path operations.

package discover

import (
	"cmp"
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// tagsOf returns a list of tags, which may be members of an enumeration of texts; odd is "tags" for one of something else.
func tagsOf(scope *ir.Func, e pyast.Expr) (tags []string, odd string) {
	list, ok := e.(*pyast.List)
	if !ok {
		value := lower.Fold(scope, e)
		if value == nil || value.Kind != ir.ConstList {
			return nil, oddIf(value == nil || value.Kind != ir.ConstNone, "tags")
		}
		for _, item := range value.Items {
			tags, odd = append(tags, item.Text), cmp.Or(odd, oddIf(item.Kind != ir.ConstStr, "tags"))
		}
		return tags, odd
	}
	for _, elt := range list.Elts {
		value := lower.Fold(scope, elt)
		if value == nil {
			value = memberValue(scope, elt)
		}
		if value == nil || value.Kind != ir.ConstStr {
			return tags, "tags"
		}
		tags = append(tags, value.Text)
	}
	return tags, odd
}

// oddIf returns what has no certain form, when it is found.
func oddIf(found bool, what string) string {
	if found {
		return what
	}
	return ""
}

// memberValue returns the value of Class.MEMBER, nil when it is not constant.
func memberValue(scope *ir.Func, e pyast.Expr) *ir.Const {
	a, ok := e.(*pyast.Attribute)
	if !ok {
		return nil
	}
	s := scope.Resolve(a.Value)
	if s == nil || s.Kind != ir.ClassName || s.Class == nil || s.Class.Kind != ir.EnumClass {
		return nil
	}
	for _, stmt := range s.Class.Syntax.Body {
		if assign, ok := stmt.(*pyast.Assign); ok {
			if target, ok := assign.Targets[0].(*pyast.Name); ok && target.ID == a.Attr {
				return lower.Fold(s.Class.Scope.Func, assign.Value)
			}
		}
	}
	return nil
}

// readDoc reads one option of a path operation.
func readDoc(doc *ir.OperationDoc, k eval.Argument, scope *ir.Func) {
	var value *ir.Const
	if k.Expr != nil {
		value = lower.Fold(scope, k.Expr)
	}
	isText := value != nil && value.Kind == ir.ConstStr
	switch {
	case k.Name == "tags":
		own, odd := tagsOf(scope, k.Expr)
		doc.Tags, doc.Odd = append(append([]string{}, doc.Tags...), own...), cmp.Or(doc.Odd, odd)
	case k.Name == "summary" && isText:
		doc.Summary = value.Text
	case k.Name == "description" && isText:
		doc.Description = value.Text
	case k.Name == "operation_id" && isText:
		doc.ID = value.Text
	case k.Name == "response_description" && isText:
		doc.Answer = value.Text
	case k.Name == "deprecated" && value != nil && value.Kind == ir.ConstBool:
		doc.Deprecated = doc.Deprecated || value.Bool
	case k.Name == "include_in_schema" && value != nil && value.Kind == ir.ConstBool:
		doc.Hidden = doc.Hidden || !value.Bool
	case k.Name == "responses" && k.Expr != nil:
		doc.Responses = append(slices.Clone(doc.Responses), ir.Said{Expr: k.Expr, Scope: scope})
	case k.Name == "openapi_extra" && k.Expr != nil:
		doc.Extra = ir.Said{Expr: k.Expr, Scope: scope}
	case k.Name == "callbacks" || k.Name == "generate_unique_id_function" ||
		k.Name == "summary" || k.Name == "description" || k.Name == "operation_id" || k.Name == "response_description" ||
		k.Name == "deprecated" || k.Name == "include_in_schema":
		doc.Odd = cmp.Or(doc.Odd, oddIf(value == nil || value.Kind != ir.ConstNone, "the option "+k.Name))
	}
}
