### What the status codes of the ModelArts API mean, in English. Every locale
### without texts of its own falls back to this file.
### Do not change the name to the left of `=`: programs use it.

## Success

# The request was carried out. This differs from 202, where it was only
# accepted.
# zh-CN: 请求成功。
modelarts-status-200 = The request succeeded.

# The service accepted the request. Do not say whether or when it is carried
# out.
# zh-CN: 接受请求。
modelarts-status-202 = The request was accepted.

## Errors in the request

# The request itself is at fault. Do not say where: this is the least specific
# of the 4xx codes.
# zh-CN: 请求错误。
modelarts-status-400 = The request is invalid.

# The caller could not be identified. This differs from 403, where the caller is
# known but lacks a permission.
# In English: 鉴权 is "authentication".
# zh-CN: 鉴权失败。
modelarts-status-401 = Authentication failed.

# The permission to carry out an operation is missing. This differs from 401:
# here the identity of the caller is not in question.
# In English: 操作权限 is "permission for an operation".
# zh-CN: 没有操作权限。
modelarts-status-403 = The caller does not have permission for this operation.

# The resource that the request names was not found. Do not add that it never
# existed or was deleted.
# zh-CN: 找不到资源。
modelarts-status-404 = The resource was not found.

# The request took longer than allowed. Do not say which side was slow.
# zh-CN: 请求超时。
modelarts-status-408 = The request timed out.

# The request caused a conflict. Do not say with what.
# zh-CN: 请求冲突。
modelarts-status-409 = The request caused a conflict.

# More requests were sent than are allowed. Do not advise the reader to wait or
# to try again.
# zh-CN: 请求数太多。
modelarts-status-429 = Too many requests were sent.

## Errors in the service

# The error occurred inside the service. Do not state the cause. Speak of the
# service, not of a server.
# zh-CN: 服务内部错误。
modelarts-status-500 = An internal error occurred in the service.

# The service cannot be used at present. Do not say that this is temporary, or
# when it will end. Speak of the service, not of a server.
# zh-CN: 服务不可用。
modelarts-status-503 = The service is unavailable.
