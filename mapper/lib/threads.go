// This file maps modules threading, concurrent.futures and queue, but for what makes threads and gives pools something to
// run: mapper/rewrite does that.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// threads is threads, timers, events, pools and futures.
var threads = rule.Table{
	{Py: `threading.Thread.start(t)`, Go: `t.Start()`},
	{Py: `threading.Thread.join(t)`, Go: `t.Join()`},
	{Py: `threading.Thread.join(t, timeout)`, Go: `t.JoinFor(timeout)`},
	{Py: `threading.Thread.is_alive(t)`, Go: `t.IsAlive()`},
	{Py: `(t @ threading.Thread).daemon = (daemon @ bool)`, Go: `t.Daemon = daemon`},
	{Py: `threading.Timer.start(t)`, Go: `t.Start()`},
	{Py: `threading.Timer.join(t)`, Go: `t.Join()`},
	{Py: `threading.Timer.join(t, timeout)`, Go: `t.JoinFor(timeout)`},
	{Py: `threading.Timer.is_alive(t)`, Go: `t.IsAlive()`},
	{Py: `threading.Timer.cancel(t)`, Go: `t.Cancel()`},
	{Py: `(t @ threading.Timer).daemon = (daemon @ bool)`, Go: `t.Daemon = daemon`},
	{Py: `threading.Event()`, Go: `py.NewEvent()`},
	{Py: `threading.Event.set(e)`, Go: `e.Set()`},
	{Py: `threading.Event.clear(e)`, Go: `e.Clear()`},
	{Py: `threading.Event.is_set(e)`, Go: `e.IsSet()`},
	{Py: `threading.Event.wait(e)`, Go: `e.Wait(nil)`},
	{Py: `threading.Event.wait(e, timeout)`, Go: `e.Wait(timeout)`},
	{Py: `concurrent.futures.ThreadPoolExecutor()`, Go: `py.DefaultWorkers()`},
	{Py: `concurrent.futures.ThreadPoolExecutor(max_workers)`, Do: workers},
	{Py: `concurrent.futures.ThreadPoolExecutor(max_workers, thread_name_prefix)`, Do: workers},
	{Py: `concurrent.futures.ThreadPoolExecutor(max_workers)`, Go: `py.NewThreadPool(max_workers)`},
	{Py: `concurrent.futures.ThreadPoolExecutor(max_workers, thread_name_prefix)`, Go: `py.NewThreadPool(max_workers)`},
	{Py: `concurrent.futures.ThreadPoolExecutor.shutdown(p)`, Go: `p.Shutdown()`},
	{Py: `concurrent.futures.ThreadPoolExecutor.shutdown(p, wait=True)`, Go: `p.Shutdown()`},
	{Py: `concurrent.futures.ThreadPoolExecutor.shutdown(p, wait=False)`, Go: `p.Close()`},
	{Py: `concurrent.futures.Future.result(f)`, Go: `f.Result(nil)`},
	{Py: `concurrent.futures.Future.result(f, timeout)`, Go: `f.Result(timeout)`, If: sameTimes},
	{Py: `concurrent.futures.Future.done(f)`, Go: `f.Done()`},
	{Py: `concurrent.futures.Future.running(f)`, Go: `f.Running()`},
	{Py: `concurrent.futures.as_completed(fs)`, Do: completed, If: sameTimes},
}

// sameTimes is the condition of what asks threads how far they are.
const sameTimes = "threads take about as long as in Python"

// workers maps a pool of as many threads as a constant says.
func workers(x rule.Context, m rule.Match) (rule.Value, bool) {
	c := x.Const(m.Args["max_workers"])
	if c == nil || c.Kind != ir.ConstInt || c.Big != nil || c.Int <= 0 {
		return rule.Value{}, false
	}
	return x.Build("py.WorkersOf(n)", map[string]rule.Value{"n": x.Expr(m.Args["max_workers"], "int")})
}

// completed maps as_completed of a list of futures, or of the keys of a dict.
//
//	as_completed(futures)  =>  py.AsCompleted(futures)
func completed(x rule.Context, m rule.Match) (rule.Value, bool) {
	v := x.Several([]pyast.Expr{m.Args["fs"]}, []string{""})[0]
	switch v.Type {
	case "*py.List[*py.Future]":
		v.X = gotree.CallOf(gotree.Sel(v.X, "Values"))
	case "[]*py.Future":
	default:
		if rule.Base(v.Type) != "py.Dict" {
			return rule.Value{}, false
		}
		v.X = gotree.CallOf(x.Qual("py", "FutureKeys"), v.X)
	}
	return rule.Value{X: gotree.CallOf(x.Qual("py", "AsCompleted"), v.X), Type: "[]*py.Future", Fresh: true}, true
}

// queues is module queue.
var queues = queueTable()

// queueTable lists the rules of the four classes, which differ in the order of their items.
func queueTable() rule.Table {
	var out rule.Table
	for _, class := range []string{"Queue", "LifoQueue", "PriorityQueue", "SimpleQueue"} {
		q := "queue." + class
		order := map[string]string{"LifoQueue": "py.LIFO", "PriorityQueue": "py.Priority"}[class]
		if order == "" {
			order = "py.FIFO"
		}
		out = append(out, rule.Table{
			{Py: q + `()`, Go: `py.NewQueue(` + order + `, 0)`},
			{Py: q + `.put(q, item)`, Go: `q.Put(item, nil)`},
			{Py: q + `.put(q, item, block=False)`, Go: `q.PutNow(item)`},
			{Py: q + `.put(q, item, block=True, timeout=timeout)`, Go: `q.Put(item, timeout)`, If: sameTimes},
			{Py: q + `.put(q, item, timeout=timeout)`, Go: `q.Put(item, timeout)`, If: sameTimes},
			{Py: q + `.put_nowait(q, item)`, Go: `q.PutNow(item)`},
			{Py: q + `.get(q)`, Go: `q.Get(nil)`},
			{Py: q + `.get(q, block=False)`, Go: `q.GetNow()`},
			{Py: q + `.get(q, block=True, timeout=timeout)`, Go: `q.Get(timeout)`, If: sameTimes},
			{Py: q + `.get(q, timeout=timeout)`, Go: `q.Get(timeout)`, If: sameTimes},
			{Py: q + `.get_nowait(q)`, Go: `q.GetNow()`},
			{Py: q + `.qsize(q)`, Go: `q.Size()`},
			{Py: q + `.empty(q)`, Go: `q.Empty()`},
		}...)
		if class == "SimpleQueue" {
			continue
		}
		out = append(out, rule.Table{
			{Py: q + `((maxsize @ int))`, Go: `py.NewQueue(` + order + `, maxsize)`},
			{Py: q + `.full(q)`, Go: `q.Full()`},
			{Py: q + `.task_done(q)`, Go: `q.TaskDone()`},
			{Py: q + `.join(q)`, Go: `q.Join()`},
		}...)
	}
	return out
}
