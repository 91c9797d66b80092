// This file maps collections.deque and the heaps of module heapq.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// deques is collections.deque. Items are of any type; how it is indexed, run through and compared is what package py does
// for any value.
var deques = rule.Table{
	{Py: `collections.deque()`, Go: `py.EmptyDeque()`},
	{Py: `collections.deque(iterable)`, Go: `py.NewDeque(iterable)`},
	{Py: `collections.deque(maxlen=maxlen)`, Go: `py.NewDequeMax(nil, maxlen)`},
	{Py: `collections.deque(iterable, maxlen)`, Go: `py.NewDequeMax(iterable, maxlen)`},
	{Py: `collections.deque.append(d, item)`, Go: `d.Append(item)`},
	{Py: `collections.deque.appendleft(d, item)`, Go: `d.AppendLeft(item)`},
	{Py: `collections.deque.extend(d, items)`, Go: `d.Extend(items)`},
	{Py: `collections.deque.extendleft(d, items)`, Go: `d.ExtendLeft(items)`},
	{Py: `collections.deque.pop(d)`, Go: `d.Pop()`},
	{Py: `collections.deque.popleft(d)`, Go: `d.PopLeft()`},
	{Py: `collections.deque.clear(d)`, Go: `d.Clear()`},
	{Py: `collections.deque.copy(d)`, Go: `d.Copy()`},
	{Py: `collections.deque.reverse(d)`, Go: `d.Reverse()`},
	{Py: `collections.deque.rotate(d)`, Go: `d.Rotate(1)`},
	{Py: `collections.deque.rotate(d, (n @ int))`, Go: `d.Rotate(n)`},
	{Py: `collections.deque.count(d, item)`, Go: `d.Count(item)`},
	{Py: `collections.deque.index(d, item)`, Go: `d.Index(item)`},
	{Py: `collections.deque.remove(d, item)`, Go: `d.Remove(item)`},
	{Py: `collections.deque.insert(d, (i @ int), item)`, Go: `d.Insert(i, item)`},
	{Py: `(d @ collections.deque).maxlen`, Go: `d.MaxLen()`},
	{Py: `len((d @ collections.deque))`, Go: `d.Len()`},
}

// heaps is module heapq.
var heaps = rule.Table{
	{Py: `heapq.heappush(heap, item)`, Go: `py.HeapPush(heap, item)`},
	{Py: `heapq.heappop(heap)`, Go: `py.HeapPop(heap)`},
	{Py: `heapq.heapify(x)`, Go: `py.Heapify(x)`},
	{Py: `heapq.heappushpop(heap, item)`, Go: `py.HeapPushPop(heap, item)`},
	{Py: `heapq.heapreplace(heap, item)`, Go: `py.HeapReplace(heap, item)`},
	{Py: `heapq.nlargest((n @ int), iterable)`, Do: heapExtremes("NLargest")},
	{Py: `heapq.nlargest((n @ int), iterable, key)`, Do: heapExtremes("NLargest")},
	{Py: `heapq.nsmallest((n @ int), iterable)`, Do: heapExtremes("NSmallest")},
	{Py: `heapq.nsmallest((n @ int), iterable, key)`, Do: heapExtremes("NSmallest")},
}

// heapExtremes maps nlargest and nsmallest.
//
//	heapq.nlargest(3, scores, key=scores.get)  =>  py.NLargest(3, scores, py.KeyBound(scores, "get"))
func heapExtremes(fn string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		vs := x.Several([]pyast.Expr{m.Args["n"], m.Args["iterable"]}, []string{"int", ""})
		key := rule.Value{X: gotree.Nil, Type: "py.Key", Pure: true}
		if e := m.Args["key"]; e != nil {
			var ok bool
			if key, ok = x.Key(e); !ok {
				return rule.Value{}, false
			}
		}
		v, ok := x.Build("py."+fn+"(n, items, key)", map[string]rule.Value{"n": vs[0], "items": gather(x, vs[1]), "key": key})
		v.Fresh = true
		return v, ok
	}
}
