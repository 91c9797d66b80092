// This file reads what the specification says of FastAPI's path operations.

package discover

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// tagsOf returns a list of tags; odd says that it is not one of constant texts.
func tagsOf(scope *ir.Func, e pyast.Expr) (tags []string, odd bool) {
	if e == nil {
		return nil, true
	}
	value := lower.Fold(scope, e)
	if value == nil || value.Kind != ir.ConstList {
		return nil, value == nil || value.Kind != ir.ConstNone
	}
	for _, item := range value.Items {
		tags, odd = append(tags, item.Text), odd || item.Kind != ir.ConstStr
	}
	return tags, odd
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
		doc.Tags, doc.Odd = append(append([]string{}, doc.Tags...), own...), doc.Odd || odd
	case k.Name == "summary" && isText:
		doc.Summary = value.Text
	case k.Name == "description" && isText:
		doc.Description = value.Text
	case k.Name == "operation_id" && isText:
		doc.ID = value.Text
	case k.Name == "response_description" && isText:
		doc.Answer = value.Text
	case k.Name == "deprecated" && value != nil && value.Kind == ir.ConstBool:
		doc.Deprecated = value.Bool
	case k.Name == "include_in_schema" && value != nil && value.Kind == ir.ConstBool:
		doc.Hidden = !value.Bool
	case k.Name == "responses" || k.Name == "openapi_extra" || k.Name == "callbacks" || k.Name == "generate_unique_id_function" ||
		k.Name == "summary" || k.Name == "description" || k.Name == "operation_id" || k.Name == "response_description" ||
		k.Name == "deprecated" || k.Name == "include_in_schema":
		doc.Odd = doc.Odd || value == nil || value.Kind != ir.ConstNone
	}
}
