-- Requests of many logged-in people. Arguments: file of sessions, "get" with a path, or
-- "mark" with "course/lesson,course/lesson,…": every request marks a lesson nobody marked before. Last: how many
-- of the sessions take part.

local sessions, mode, argument = {}, "get", "/"
local counter, thread_number = 0, 0
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  for line in io.lines(args[1]) do
    local secret, token = line:match("([^\t]+)\t([^\t]+)")
    sessions[#sessions + 1] = { secret = secret, token = token }
  end
  mode, argument = args[2], args[3]
  people = math.min(tonumber(args[4]), #sessions)
  if mode == "mark" then
    lessons = {}
    for address in argument:gmatch("[^,]+") do lessons[#lessons + 1] = address end
  end
end

function request()
  -- Each of the two threads takes every other person.
  local turn = counter * 2 + number
  counter = counter + 1
  local person = sessions[turn % people + 1]
  if mode == "get" then
    return wrk.format("GET", argument, { ["Cookie"] = "sitzung=" .. person.secret, ["Accept-Encoding"] = "gzip" })
  end
  local lesson = lessons[math.floor(turn / people) % #lessons + 1]
  return wrk.format("POST", "/lernen/" .. lesson .. "/erledigt", {
    ["Cookie"] = "sitzung=" .. person.secret,
    ["Content-Type"] = "application/x-www-form-urlencoded",
  }, "_csrf=" .. person.token)
end
