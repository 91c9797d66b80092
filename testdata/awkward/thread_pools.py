"""Functions that run in threads of their own: pools, threads, timers, events and queues."""

import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

from flask import Flask, current_app, jsonify, request

app = Flask(__name__)
jobs = {}
log = []
lock = threading.Lock()
pool = ThreadPoolExecutor(max_workers=2)
futures = {}


tasks = queue.Queue()
doubled = []


def worker():
    while True:
        item = tasks.get()
        doubled.append(item * 2)
        tasks.task_done()


threading.Thread(target=worker, daemon=True).start()


def square(n):
    return n * n


def checked(n):
    if n < 0:
        raise ValueError(f"negative: {n}")
    return {"n": n, "root": n ** 0.5}


def add(a, b):
    return a + b


def work(job_id, count):
    jobs[job_id]["status"] = "running"
    for i in range(count):
        time.sleep(0.01)
        jobs[job_id]["done"] = i + 1
    jobs[job_id]["status"] = "finished"


def remember(text):
    with lock:
        log.append(text)


@app.get("/map")
def mapped():
    with ThreadPoolExecutor(max_workers=4) as executor:
        results = list(executor.map(square, range(6)))
    return jsonify(results)


@app.get("/map2")
def mapped_two():
    with ThreadPoolExecutor() as executor:
        return jsonify(list(executor.map(add, [1, 2, 3], [10, 20, 30])))


@app.get("/map/error")
def mapped_error():
    values = [int(x) for x in request.args.get("v", "1,2").split(",")]
    try:
        with ThreadPoolExecutor(max_workers=2) as executor:
            results = list(executor.map(checked, values))
    except ValueError as e:
        return jsonify(error=str(e)), 400
    return jsonify(results)


@app.get("/submit")
def submitted():
    with ThreadPoolExecutor(max_workers=3) as ex:
        tasks = [ex.submit(square, n) for n in range(5)]
        results = [t.result() for t in tasks]
    return jsonify(results=results, total=sum(results))


@app.get("/completed")
def completed():
    results, errors = {}, {}
    with ThreadPoolExecutor(max_workers=3) as ex:
        by_future = {ex.submit(checked, n): n for n in (4, -1, 9)}
        for future in as_completed(by_future):
            n = by_future[future]
            try:
                results[n] = future.result()["root"]
            except ValueError as exc:
                errors[n] = str(exc)
    return jsonify(results=[results[k] for k in sorted(results)], errors=[errors[k] for k in sorted(errors)])


@app.get("/raises")
def raises():
    with ThreadPoolExecutor(max_workers=1) as ex:
        future = ex.submit(checked, -5)
        return jsonify(future.result())


@app.post("/jobs/<job_id>")
def start_job(job_id):
    jobs[job_id] = {"id": job_id, "status": "queued", "done": 0}
    thread = threading.Thread(target=work, args=(job_id, 3), daemon=True)
    thread.start()
    return jsonify(id=job_id), 202


@app.get("/jobs/<job_id>/wait")
def wait_job(job_id):
    for _ in range(200):
        if jobs[job_id]["status"] == "finished":
            break
        time.sleep(0.01)
    return jsonify(jobs[job_id])


@app.post("/jobs/<job_id>/joined")
def joined_job(job_id):
    jobs[job_id] = {"id": job_id, "status": "queued", "done": 0}
    t = threading.Thread(target=work, kwargs={"job_id": job_id, "count": 2})
    t.daemon = True
    t.start()
    t.join()
    return jsonify(job=jobs[job_id], alive=t.is_alive())


@app.post("/log")
def many():
    threads = []
    for i in range(4):
        t = threading.Thread(target=remember, args=(f"entry {i}",))
        threads.append(t)
        t.start()
    for t in threads:
        t.join()
    return jsonify(sorted(log))


@app.get("/closure")
def closure():
    results = []

    def worker(n):
        results.append(n * 10)

    threads = [threading.Thread(target=worker, args=(i,)) for i in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return jsonify(results)


@app.post("/futures/<name>")
def later(name):
    futures[name] = pool.submit(square, len(name))
    return jsonify(ok=True)


@app.get("/futures/<name>")
def asked(name):
    future = futures.get(name)
    if future is None:
        return jsonify(error="unknown"), 404
    return jsonify(result=future.result(), done=future.done())


@app.get("/queue")
def queues():
    q = queue.Queue()
    for word in ["b", "a", "c"]:
        q.put(word)
    out = []
    while not q.empty():
        out.append(q.get())
        q.task_done()
    q.join()
    try:
        q.get_nowait()
    except queue.Empty:
        out.append("empty")
    return jsonify(out=out, size=q.qsize())


@app.get("/queue/priority")
def priority():
    q = queue.PriorityQueue()
    q.put((2, "low"))
    q.put((1, "high"))
    q.put((3, "lowest"))
    stack = queue.LifoQueue(maxsize=2)
    stack.put(1)
    stack.put(2)
    full = stack.full()
    try:
        stack.put(3, block=False)
    except queue.Full:
        full = "full"
    return jsonify([q.get()[1] for _ in range(3)], [stack.get(), stack.get()], full)


@app.get("/timer")
def timer():
    before = len(log)
    t = threading.Timer(0.02, remember, args=["timed"])
    t.start()
    never = threading.Timer(5, remember, ["never"])
    never.start()
    never.cancel()
    t.join()
    return jsonify(len(log) - before)


@app.get("/event")
def event():
    ready = threading.Event()
    first = ready.wait(0.01)
    ready.set()
    return jsonify(first, ready.wait(timeout=1), ready.is_set())


@app.get("/workers")
def workers():
    try:
        ThreadPoolExecutor(max_workers=int(request.args.get("n", 0)))
    except ValueError as e:
        return str(e), 400
    return "fine"


@app.get("/twice")
def twice():
    t = threading.Thread(target=square, args=(2,))
    t.start()
    t.join()
    try:
        t.start()
    except RuntimeError as e:
        return str(e)
    return "again"


class Job:
    def __init__(self, name):
        self.name = name
        self.state = "new"

    def run(self):
        self.state = "running"
        time.sleep(0.01)
        self.state = "done"


@app.get("/method")
def method():
    j = Job("a")
    t = threading.Thread(target=j.run)
    t.start()
    t.join()
    return jsonify(j.state)


@app.get("/loop")
def loop():
    out = []
    with ThreadPoolExecutor(max_workers=2) as ex:
        for r in ex.map(square, [1, 2]):
            out.append(r)
    return jsonify(out)


@app.get("/loop/fails")
def loop_fails():
    seen = []
    try:
        with ThreadPoolExecutor(max_workers=2) as ex:
            for r in ex.map(checked, [1, -2, 3]):
                seen.append(r)
    except ValueError as e:
        return jsonify(seen=seen, error=str(e))
    return jsonify(seen)


@app.get("/alias")
def alias():
    data = {"n": 0}

    def bump(d, k):
        d[k] += 1

    ts = []
    for _ in range(4):
        ts.append(threading.Thread(target=bump, args=(data, "n")))
        ts[-1].start()
    [t.join() for t in ts]
    return jsonify(data)


@app.get("/context")
def context():
    out = []

    def ask():
        try:
            out.append(current_app.name)
        except RuntimeError:
            out.append("no context")

    t = threading.Thread(target=ask)
    t.start()
    t.join()
    return jsonify(out)


@app.get("/join")
def join():
    t = threading.Thread(target=square, args=(2,))
    try:
        t.join()
    except RuntimeError as e:
        return str(e)
    return "joined"


@app.get("/late")
def late():
    with ThreadPoolExecutor(1) as ex:
        pass
    try:
        ex.submit(square, 2)
    except RuntimeError as e:
        return str(e)
    return "no"


@app.post("/enqueue/<int:n>")
def enqueue(n):
    tasks.put(n)
    tasks.join()
    return jsonify(results=doubled)


#: GET /map
#: GET /map2
#: GET /map/error?v=4,9
#: GET /map/error?v=4,-9,1
#: GET /submit
#: GET /completed
#: GET /raises
#: POST /jobs/a
#: GET /jobs/a/wait
#: POST /jobs/b/joined
#: POST /log
#: GET /closure
#: POST /futures/abc
#: GET /futures/abc
#: GET /futures/none
#: GET /queue
#: GET /queue/priority
#: GET /timer
#: GET /event
#: GET /workers
#: GET /workers?n=2
#: GET /twice
#: GET /method
#: GET /loop
#: GET /loop/fails
#: GET /alias
#: GET /context
#: GET /join
#: GET /late
#: POST /enqueue/4
#: POST /enqueue/5
