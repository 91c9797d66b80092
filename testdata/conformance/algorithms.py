"""Small programs: text, numbers, graphs, games."""


def caesar(s, k):
    out = []
    for c in s:
        if c.isalpha() and c.isascii():
            base = ord("A") if c.isupper() else ord("a")
            out.append(chr((ord(c) - base + k) % 26 + base))
        else:
            out.append(c)
    return "".join(out)
#: caesar("Hello, World!", 3)
#: caesar("Khoor", -3)
def vowels(s): return {v: s.lower().count(v) for v in "aeiou"}
#: vowels("Education")
def anagrams(words):
    groups = {}
    for w in words:
        groups.setdefault("".join(sorted(w)), []).append(w)
    return [g for g in groups.values() if len(g) > 1]
#: anagrams(["listen", "silent", "enlist", "google"])
def longest_word(s): return max(s.split(), key=len)
#: longest_word("a quick brown fox")
#: longest_word("")
def run_length(s):
    out = []
    for c in s:
        if out and out[-1][0] == c:
            out[-1][1] += 1
        else:
            out.append([c, 1])
    return out
#: run_length("aabccc")
def pig_latin(w): return w[1:] + w[0] + "ay" if w[0] not in "aeiou" else w + "way"
#: pig_latin("hello")
#: pig_latin("apple")
def title_case(s): return " ".join(w[0].upper() + w[1:].lower() for w in s.split())
#: title_case("hELLO wORLD")
def unique_chars(s): return len(set(s)) == len(s)
#: unique_chars("abc")
#: unique_chars("aba")
def common_prefix(words):
    if not words:
        return ""
    prefix = words[0]
    for w in words[1:]:
        while not w.startswith(prefix):
            prefix = prefix[:-1]
    return prefix
#: common_prefix(["flower", "flow", "flight"])
#: common_prefix([])
def levenshtein(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        row = [i]
        for j, cb in enumerate(b, 1):
            row.append(min(prev[j] + 1, row[j - 1] + 1, prev[j - 1] + (ca != cb)))
        prev = row
    return prev[-1]
#: levenshtein("kitten", "sitting")
#: levenshtein("", "abc")
def hamming(a, b):
    if len(a) != len(b):
        raise ValueError("lengths differ")
    return sum(x != y for x, y in zip(a, b))
#: hamming("karolin", "kathrin")
#: hamming("a", "ab")
def to_binary(n):
    if n == 0:
        return "0"
    bits = ""
    while n > 0:
        bits = str(n % 2) + bits
        n //= 2
    return bits
#: to_binary(10)
#: to_binary(0)
def from_binary(s):
    value = 0
    for c in s:
        value = value * 2 + int(c)
    return value
#: from_binary("1010")
def base62(n):
    alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    if n == 0:
        return alphabet[0]
    out = []
    while n:
        n, r = divmod(n, 62)
        out.append(alphabet[r])
    return "".join(reversed(out))
#: base62(125)
#: base62(999999)
def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return [i for i, f in enumerate(flags) if f]
#: sieve(30)
def factors(n):
    out = []
    d = 2
    while d * d <= n:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1
    if n > 1:
        out.append(n)
    return out
#: factors(360)
#: factors(97)
def perfect(n): return sum(d for d in range(1, n) if n % d == 0) == n
#: perfect(28)
#: perfect(10)
def armstrong(n):
    s = str(n)
    return sum(int(c) ** len(s) for c in s) == n
#: armstrong(153)
def triangle(n): return ["*" * i for i in range(1, n + 1)]
#: triangle(3)
def pyramid(n): return [" " * (n - i) + "*" * (2 * i - 1) for i in range(1, n + 1)]
#: pyramid(3)
def matrix_mul(a, b): return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]
#: matrix_mul([[1, 2], [3, 4]], [[5, 6], [7, 8]])
def identity(n): return [[1 if i == j else 0 for j in range(n)] for i in range(n)]
#: identity(3)
def rotate_matrix(m): return [list(r) for r in zip(*m[::-1])]
#: rotate_matrix([[1, 2], [3, 4]])
def spiral(m):
    out = []
    m = [row[:] for row in m]
    while m:
        out += m.pop(0)
        m = [list(r) for r in zip(*m)][::-1]
    return out
#: spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
def bfs(graph, start):
    seen, queue = [start], [start]
    while queue:
        node = queue.pop(0)
        for n in graph.get(node, []):
            if n not in seen:
                seen.append(n)
                queue.append(n)
    return seen
#: bfs({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, "a")
def dfs(graph, node, seen=None):
    seen = seen if seen is not None else []
    seen.append(node)
    for n in graph[node]:
        if n not in seen:
            dfs(graph, n, seen)
    return seen
#: dfs({"a": ["b", "c"], "b": ["d"], "c": [], "d": []}, "a")
def topological(deps):
    out, temp = [], set()
    def visit(n):
        if n in out:
            return
        if n in temp:
            raise ValueError(f"cycle at {n}")
        temp.add(n)
        for d in deps.get(n, []):
            visit(d)
        out.append(n)
    for n in deps:
        visit(n)
    return out
#: topological({"app": ["db", "log"], "db": ["log"], "log": []})
#: topological({"a": ["b"], "b": ["a"]})
def dijkstra(graph, start):
    dist = {start: 0}
    todo = [start]
    while todo:
        todo.sort(key=lambda n: dist[n])
        node = todo.pop(0)
        for n, w in graph.get(node, {}).items():
            d = dist[node] + w
            if n not in dist or d < dist[n]:
                dist[n] = d
                todo.append(n)
    return dist
#: dijkstra({"a": {"b": 1, "c": 4}, "b": {"c": 2, "d": 5}, "c": {"d": 1}}, "a")
def knapsack(items, limit):
    best = [0] * (limit + 1)
    for weight, value in items:
        for w in range(limit, weight - 1, -1):
            best[w] = max(best[w], best[w - weight] + value)
    return best[limit]
#: knapsack([(1, 1), (3, 4), (4, 5), (5, 7)], 7)
def coins(amount, kinds):
    ways = [1] + [0] * amount
    for k in kinds:
        for a in range(k, amount + 1):
            ways[a] += ways[a - k]
    return ways[amount]
#: coins(10, [1, 2, 5])
def lcs(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            if a[i] == b[j]:
                table[i + 1][j + 1] = table[i][j] + 1
            else:
                table[i + 1][j + 1] = max(table[i][j + 1], table[i + 1][j])
    return table[-1][-1]
#: lcs("ABCBDAB", "BDCABA")
def max_subarray(x):
    best = current = x[0]
    for v in x[1:]:
        current = max(v, current + v)
        best = max(best, current)
    return best
#: max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4])
def moving_average(x, n): return [sum(x[i:i + n]) / n for i in range(len(x) - n + 1)]
#: moving_average([1, 2, 3, 4], 2)
def median(x):
    s = sorted(x)
    n = len(s)
    return s[n // 2] if n % 2 else (s[n // 2 - 1] + s[n // 2]) / 2
#: median([3, 1, 2])
#: median([4, 1, 3, 2])
def mode(x):
    counts = {}
    for v in x:
        counts[v] = counts.get(v, 0) + 1
    top = max(counts.values())
    return [k for k, v in counts.items() if v == top]
#: mode([1, 2, 2, 3, 3])
def variance(x):
    m = sum(x) / len(x)
    return sum((v - m) ** 2 for v in x) / len(x)
#: variance([1, 2, 3, 4])
def normalise(x):
    lo, hi = min(x), max(x)
    return [(v - lo) / (hi - lo) for v in x]
#: normalise([2, 4, 6])
#: normalise([1, 1])
def tic_tac_toe(board):
    lines = board + [list(c) for c in zip(*board)] + [[board[i][i] for i in range(3)], [board[i][2 - i] for i in range(3)]]
    for line in lines:
        if line[0] and line.count(line[0]) == 3:
            return line[0]
    return None
#: tic_tac_toe([["x", "o", ""], ["o", "x", ""], ["", "", "x"]])
#: tic_tac_toe([["", "", ""], ["", "", ""], ["", "", ""]])
def life(grid):
    def alive(i, j):
        return 0 <= i < len(grid) and 0 <= j < len(grid[0]) and grid[i][j]
    out = []
    for i in range(len(grid)):
        row = []
        for j in range(len(grid[0])):
            n = sum(1 for a in (-1, 0, 1) for b in (-1, 0, 1) if (a or b) and alive(i + a, j + b))
            row.append(1 if n == 3 or (n == 2 and grid[i][j]) else 0)
        out.append(row)
    return out
#: life([[0, 1, 0], [0, 1, 0], [0, 1, 0]])
def rpn(text):
    stack = []
    for token in text.split():
        if token in "+-*/":
            b, a = stack.pop(), stack.pop()
            if token == "+":
                stack.append(a + b)
            elif token == "-":
                stack.append(a - b)
            elif token == "*":
                stack.append(a * b)
            else:
                stack.append(a / b)
        else:
            stack.append(float(token))
    return stack[0]
#: rpn("3 4 + 2 *")
#: rpn("1 0 /")
#: rpn("1 +")
def tokenize(text):
    tokens, i = [], 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and text[j].isdigit():
                j += 1
            tokens.append(int(text[i:j]))
            i = j
        elif c in "+-*/()":
            tokens.append(c)
            i += 1
        else:
            raise SyntaxError(f"unexpected {c!r} at {i}")
    return tokens
#: tokenize("12 + (3*4)")
#: tokenize("1 $ 2")
class Parser:
    def __init__(self, tokens):
        self.tokens = tokens
        self.at = 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self):
        token = self.peek()
        self.at += 1
        return token

    def expr(self):
        value = self.term()
        while self.peek() in ("+", "-"):
            if self.take() == "+":
                value += self.term()
            else:
                value -= self.term()
        return value

    def term(self):
        value = self.factor()
        while self.peek() in ("*", "/"):
            if self.take() == "*":
                value *= self.factor()
            else:
                value /= self.factor()
        return value

    def factor(self):
        token = self.take()
        if token == "(":
            value = self.expr()
            self.take()
            return value
        return token
def evaluate(text): return Parser(tokenize(text)).expr()
#: evaluate("2 + 3 * (4 - 1)")
#: evaluate("8 / 4 / 2")
def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = line + " " + word if line else word
    if line:
        lines.append(line)
    return lines
#: wrap("the quick brown fox jumps", 10)
#: wrap("", 10)
def csv_line(row): return ",".join('"' + str(v).replace('"', '""') + '"' if "," in str(v) or '"' in str(v) else str(v) for v in row)
#: csv_line([1, "a,b", 'say "hi"', None])
def parse_csv(text): return [line.split(",") for line in text.strip().split("\n")]
#: parse_csv("a,b\n1,2\n")
def rows_to_dicts(text):
    header, *rows = parse_csv(text)
    return [dict(zip(header, row)) for row in rows]
#: rows_to_dicts("id,name\n1,ada\n2,alan")
def markdown_bold(s):
    out, open_ = "", False
    i = 0
    while i < len(s):
        if s[i:i + 2] == "**":
            out += "</b>" if open_ else "<b>"
            open_ = not open_
            i += 2
        else:
            out += s[i]
            i += 1
    return out
#: markdown_bold("a **b** c")
def number_words(n):
    ones = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
    tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    if n < 20:
        return ones[n]
    if n < 100:
        return tens[n // 10] + ("-" + ones[n % 10] if n % 10 else "")
    rest = n % 100
    return ones[n // 100] + " hundred" + (" and " + number_words(rest) if rest else "")
#: number_words(7)
#: number_words(42)
#: number_words(342)
def roman_to_int(s):
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    total = 0
    for a, b in zip(s, s[1:] + " "):
        v = values[a]
        total += -v if b != " " and values[b] > v else v
    return total
#: roman_to_int("MCMXCIV")
#: roman_to_int("Z")
def josephus(n, k):
    people = list(range(1, n + 1))
    i, out = 0, []
    while people:
        i = (i + k - 1) % len(people)
        out.append(people.pop(i))
    return out
#: josephus(7, 3)
def merge_intervals(x):
    out = []
    for start, end in sorted(x):
        if out and start <= out[-1][1]:
            out[-1][1] = max(out[-1][1], end)
        else:
            out.append([start, end])
    return out
#: merge_intervals([(1, 3), (8, 10), (2, 6)])
def lru(capacity, keys):
    cache, hits = [], 0
    for k in keys:
        if k in cache:
            hits += 1
            cache.remove(k)
        elif len(cache) == capacity:
            cache.pop(0)
        cache.append(k)
    return hits, cache
#: lru(2, ["a", "b", "a", "c", "b"])
def bank(operations):
    accounts = {}
    log = []
    for op, *args in operations:
        if op == "open":
            accounts[args[0]] = 0
        elif op == "deposit":
            name, amount = args
            accounts[name] += amount
        elif op == "transfer":
            a, b, amount = args
            if accounts[a] < amount:
                log.append(f"{a} is short of {amount - accounts[a]}")
                continue
            accounts[a] -= amount
            accounts[b] += amount
    return accounts, log
#: bank([("open", "a"), ("open", "b"), ("deposit", "a", 10), ("transfer", "a", "b", 4), ("transfer", "b", "a", 9)])
def word_frequency(text, n):
    words = {}
    for w in text.lower().split():
        w = w.strip(".,!?;:")
        if w:
            words[w] = words.get(w, 0) + 1
    return sorted(words.items(), key=lambda kv: (-kv[1], kv[0]))[:n]
#: word_frequency("The cat. The dog! A cat, the end", 2)
def credit(history):
    balance = 0
    out = []
    for kind, amount in history:
        balance += amount if kind == "in" else -amount
        out.append((kind, amount, balance))
    return out
#: credit([("in", 100), ("out", 30.5)])
def bowling(rolls):
    score = i = 0
    for _ in range(10):
        if rolls[i] == 10:
            score += 10 + rolls[i + 1] + rolls[i + 2]
            i += 1
        elif rolls[i] + rolls[i + 1] == 10:
            score += 10 + rolls[i + 2]
            i += 2
        else:
            score += rolls[i] + rolls[i + 1]
            i += 2
    return score
#: bowling([10] * 12)
#: bowling([1, 4] * 10)
def isbn(s):
    digits = [10 if c == "X" else int(c) for c in s if c.isdigit() or c == "X"]
    return len(digits) == 10 and sum((10 - i) * d for i, d in enumerate(digits)) % 11 == 0
#: isbn("0-306-40615-2")
#: isbn("0-306-40615-1")
def zigzag(s, n):
    rows = [""] * n
    row, step = 0, 1
    for c in s:
        rows[row] += c
        if row == 0:
            step = 1
        elif row == n - 1:
            step = -1
        row += step
    return "".join(rows)
#: zigzag("PAYPALISHIRING", 3)
def look_and_say(n):
    s = "1"
    for _ in range(n):
        out, i = "", 0
        while i < len(s):
            j = i
            while j < len(s) and s[j] == s[i]:
                j += 1
            out += str(j - i) + s[i]
            i = j
        s = out
    return s
#: look_and_say(5)
def gray(n): return [format(i ^ (i >> 1), f"0{n}b") for i in range(2 ** n)]
#: gray(2)
def combos(letters, n):
    if n == 0:
        return [""]
    return [c + rest for c in letters for rest in combos(letters, n - 1)]
#: combos("ab", 2)
def subsets_sum(x, target):
    if target == 0:
        return True
    if not x or target < 0:
        return False
    return subsets_sum(x[1:], target - x[0]) or subsets_sum(x[1:], target)
#: subsets_sum([3, 34, 4, 12], 7)
#: subsets_sum([3], 4)
def queens(n):
    count = 0
    def place(row, columns):
        nonlocal count
        if row == n:
            count += 1
            return
        for c in range(n):
            if all(c != k and abs(c - k) != row - r for r, k in enumerate(columns)):
                place(row + 1, columns + [c])
    place(0, [])
    return count
#: queens(5)
